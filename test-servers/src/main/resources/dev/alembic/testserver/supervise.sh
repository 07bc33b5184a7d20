# Arguments: the owner's pid, the server's folder, the signal that stops the server, its command.
# Serves while the owner lives; then stops the server and removes the folder.
owner=$1 folder=$2 signal=$3
shift 3

told_to_stop=
trap '' HUP INT
trap 'told_to_stop=yes' TERM

# The folder of a process outlives it as a working directory, but empty: no other process of the
# same pid can be taken for the owner.
cd "/proc/$owner" || exit 1

(cd "$folder" && exec "$@") &
server=$!

while [ -z "$told_to_stop" ] && [ -e exe ]; do
    if ! kill -0 "$server" 2>/dev/null; then
        rm -f "$folder/port"
        exit 1
    fi
    sleep 0.2
done

rm -f "$folder/port"
kill -s "$signal" "$server"
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
done
kill -s KILL "$server" 2>/dev/null
wait "$server"

cd /
rm -rf "$folder"
rmdir "${folder%/*}" 2>/dev/null
