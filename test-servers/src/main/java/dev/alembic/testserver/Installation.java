package dev.alembic.testserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/** Unpacked binaries together with an initialised data directory that servers get copies of. */
record Installation(Path home) {

    /** Makes the installation when it is missing; it appears whole or not at all. */
    static Installation of(Engine engine, Account account, CacheFolder cache) throws IOException {
        String name = engine.key() + "-" + account.name().toLowerCase(Locale.ROOT);
        Path home = cache.path().resolve(name);
        if (!Files.isDirectory(home)) {
            Path draft = cache.path().resolve(name + ".draft");
            Commands.run(List.of("rm", "-rf", draft.toString()));
            fill(draft, engine, account);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Installation(home);
    }

    private static void fill(Path draft, Engine engine, Account account) throws IOException {
        Files.createDirectories(draft);
        engine.unpack(draft);
        Commands.run(List.of("chmod", "-R", "a+rx", draft.toString()));
        Path data = account.newFolder(draft.resolve("template").resolve("data"));
        engine.initialise(draft, data, account);
    }

    /** Copies the data directory into the folder, as the account that will serve it. */
    Path copyData(Path folder, Account account) throws IOException {
        String template = home.resolve("template").resolve("data").toString();
        Commands.run(account.command("cp", "-R", template, folder.toString()));
        return folder.resolve("data");
    }
}
