"""Makes tests/vectors.txt from the drawings in the crate's documentation alone, with Python's `cryptography`.

    python3 crates/seal/tests/vectors.py > crates/seal/tests/vectors.txt
"""

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCMSIV
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand


def derive(key, info, length=32):
    return HKDFExpand(hashes.SHA256(), length, info).derive(key)


def mac(key, data):
    context = hmac.HMAC(key, hashes.SHA256())
    context.update(data)
    return context.finalize()


def number(value, length):
    return value.to_bytes(length, "big")


def pad(text):
    return text + b"\x80" + bytes(15 - len(text) % 16)


def show(name, value):
    print(name, value.hex())


organisation, subject, record = bytes([0xA1] * 16), bytes([0xB2] * 16), bytes([0xC3] * 16)
root, firm, lot, log = (bytes([seed + i for i in range(32)]) for seed in (0, 32, 64, 96))
nonce = bytes(range(200, 212))

commitment = derive(root, b"waarborg/root/commit/1")
show("root-plain", b"waarborg-root\x01\x00" + root + commitment)

cost = number(7 * 1024, 4) + number(2, 4) + number(1, 4)
header = b"waarborg-root\x01\x01" + cost + bytes(range(16))
stretched = Argon2id(salt=bytes(range(16)), length=32, iterations=2, lanes=1, memory_cost=7 * 1024).derive(
    "caf\u00e9 vier losse woorden".encode()
)
wrapping = derive(stretched, b"waarborg/passphrase/wrap-root/1")
show("root-passphrase", header + nonce + AESGCMSIV(wrapping).encrypt(nonce, root, header) + commitment)

wrapping = derive(root, b"waarborg/root/wrap-organisation/1")
sealed = AESGCMSIV(wrapping).encrypt(nonce, firm, b"waarborg/org/1\x01" + organisation)
show("organisation", b"\x01" + nonce + sealed + derive(firm, b"waarborg/organisation/commit/1"))

half = bytes(range(128, 160))
halves = b"\x02" + b"\x01" + half + b"\x00" + bytes(32)
sealed = AESGCMSIV(wrapping).encrypt(nonce, firm + halves, b"waarborg/org/1\x02" + organisation)
show("organisation-renewing", b"\x02" + nonce + sealed + derive(firm, b"waarborg/organisation/commit/1"))


def row(key, key_number, lot_number, half=firm):
    wrapping = derive(half, b"waarborg/organisation/wrap-lot/1")
    aad = b"waarborg/key/1" + organisation + subject + number(key_number, 8) + number(lot_number, 4)
    sealed = AESGCMSIV(wrapping).encrypt(nonce, key, aad)
    commitment = derive(key, b"waarborg/lot/commit-and-seal/1", 64)[:32]
    return number(key_number, 8) + number(lot_number, 4) + b"\x01" + nonce + sealed + commitment


show("row", row(lot, 0xD1D2D3D4D5D6D7D8, 7))
show("row-renewed", row(lot, 0xD1D2D3D4D5D6D7D8, 7, half))
show("log-row", row(log, 0xE1, 0))
show("log-key", derive(log, b"waarborg/lot/subject-log/1"))

named = b"\x01\x01" + number(0xD1D2D3D4D5D6D7D8, 8)
aad = b"waarborg/env/1" + named + organisation + subject + record + number(9, 4) + b"\x01" + number(3, 8)
sealing = derive(lot, b"waarborg/lot/commit-and-seal/1", 64)[32:]
show("envelope", named + nonce + AESGCMSIV(sealing).encrypt(nonce, pad(b"Sanne Voorbeeld"), aad))

settings = derive(firm, b"waarborg/organisation/settings/1")
aad = b"waarborg/set/1\x01\x01" + organisation + b"staff/7"
show("setting", b"\x01\x01" + nonce + AESGCMSIV(settings).encrypt(nonce, pad(b"Sanne"), aad))

show("actor-log-key", derive(firm, b"waarborg/organisation/actor-log/1"))
show("log-salt", derive(firm, b"waarborg/organisation/log-salt/1"))
show("signer-seed", derive(firm, b"waarborg/organisation/log-signer/1" + number(2, 4)))

tags = derive(firm, b"waarborg/organisation/tags/1\x01")
show("tag", mac(tags, b"sanne@example.nl")[:16])
tags = derive(firm, b"waarborg/organisation/tags/1\x04")
first = int.from_bytes(mac(tags, b"fris")[:4], "big") >> 23 << 23
show("tag-of-9-bits", number(first, 4))
erased = derive(firm, b"waarborg/organisation/erased-tags/1")
show("erased-tag", mac(erased, b"\x01sanne@example.nl")[:16])
masks = derive(firm, b"waarborg/organisation/masks/1\x04")
block = Cipher(algorithms.AES(masks), modes.ECB()).encryptor()
show("mask", block.update(number(42, 8) + bytes(8)))
