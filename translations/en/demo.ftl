# The demonstration: an invented flower shop. An error has three keys, as in cli.ftl.

# --- Help: waarborg demo ---
demo-about = Builds an invented flower shop with a vault of seven years, to look around in.
demo-usage = waarborg demo [--folder <folder>] [--people <number>] [--no-serve]
demo-folder = where the shop goes; if it stands there already, it stays as it is (default: a temporary folder)
demo-people-number = how many customers, from 50 to 50000 (default: 1284)
demo-no-serve = only build, and say where the shop stands

# --- waarborg demo ---
demo-busy = selling flowers for seven years
demo-built = Bloemhof Deventer stands in `{ $folder }`.
demo-stands = Bloemhof Deventer was there already, in `{ $folder }`.
demo-people = { $customers } customers, { $suppliers } growers, { $staff } members of staff.
demo-entries = { $entries } entries in the log, all of them verified.
demo-due =
    { $count ->
        [one] One record is over its retention term.
       *[other] { $count } records are over their retention terms.
    }
demo-invented = Everybody in it is invented.
demo-look-around = Look around:
demo-remove = Done? Throw the folder `{ $folder }` away.

# --- Errors ---
error-demo-people = `{ $value }` is no number of customers with which the shop can exist
error-demo-people-why = it must be a number from 50 to 50000
error-demo-people-do = give a number, such as `--people 200`, or leave the option out

error-demo-other-folder = `{ $folder }` holds something else than the demonstration
error-demo-other-folder-why = the demonstration goes only into a folder that is not there yet
error-demo-other-folder-do = choose a new folder with `--folder`

error-demo-other-size = `{ $folder }` holds a shop with { $found } customers, not with { $wanted }
error-demo-other-size-why = a shop that stands is not rebuilt
error-demo-other-size-do = leave `--people` out, or choose another folder

error-demo-material = the demonstration does not fit this program: `{ $part }`
error-demo-material-why = this is a fault in Waarborg itself
error-demo-material-do = tell the makers of Waarborg
