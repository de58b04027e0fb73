"""Measures Presidio on texts, a JSON list: with patterns alone, and with its English model where that is installed.

Prints a line for each: name, megabytes a second, findings.
"""

import json
import os
import sys
import time

# One core, as for the others.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import spacy
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import SpacyNlpEngine


class Blank(SpacyNlpEngine):
    """Cuts words and nothing else: no model, so no names."""

    def __init__(self):
        super().__init__()
        self.nlp = {"en": spacy.blank("en")}


def measure(name, analyzer, texts):
    analyzer.analyze(text=texts[0][:500], language="en")
    begun = time.perf_counter()
    findings = sum(len(analyzer.analyze(text=text, language="en")) for text in texts)
    took = time.perf_counter() - begun
    size = sum(len(text.encode()) for text in texts)
    print(name, f"{size / 1e6 / took:.4f}", findings, flush=True)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        texts = json.load(file)
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    registry.remove_recognizer("SpacyRecognizer")
    measure("patterns", AnalyzerEngine(registry=registry, nlp_engine=Blank()), texts)
    if spacy.util.is_package("en_core_web_lg"):
        measure("model", AnalyzerEngine(), texts)


main()
