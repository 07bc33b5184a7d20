package dev.alembic.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** SQLite's native library, which its driver unpacks anew in each process if nobody keeps it. */
record SqliteLibrary(Path unpacked) {

    private static final String NAME = System.mapLibraryName("sqlitejdbc");

    /** Makes the driver unpack it into the folder, at its first connection. */
    static SqliteLibrary unpackedInto(Path folder) {
        System.setProperty("org.sqlite.tmpdir", folder.toString());
        return new SqliteLibrary(folder);
    }

    /** Keeps a copy in the folder; answers whether there is one. */
    boolean keepIn(Path folder) throws IOException {
        Optional<Path> library = find();
        if (library.isPresent()) {
            Files.copy(library.get(), folder.resolve(NAME));
        }
        return library.isPresent();
    }

    private Optional<Path> find() throws IOException {
        try (Stream<Path> files = Files.list(unpacked)) {
            return files.filter(file -> file.getFileName().toString().endsWith(NAME))
                    .findFirst();
        }
    }

    /** Makes the driver load the copy in the folder, in this process. */
    void use(Path folder) {
        System.setProperty("org.sqlite.lib.path", folder.toString());
        System.setProperty("org.sqlite.lib.name", NAME);
    }

    /** Makes the driver load the copy, and look for leftovers nowhere else. */
    void define(JvmOptions options, Path folder) {
        options.define("org.sqlite.lib.path", folder.toString());
        options.define("org.sqlite.lib.name", NAME);
        options.define("org.sqlite.tmpdir", folder.toString());
    }
}
