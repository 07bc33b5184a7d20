package dev.alembic.testserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server of ours: found running, or else started, under the process that owns it. */
final class OwnServer {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int ATTEMPTS = 3;

    private final ServerKind kind;
    private final Engine engine;
    private final Account account;
    private final CacheFolder cache;
    private final Owner owner;

    private OwnServer(ServerKind kind, Engine engine) throws IOException {
        this.kind = kind;
        this.engine = engine;
        this.account = Account.current();
        this.cache = CacheFolder.of(account);
        this.owner = Owner.current();
    }

    static TestServer started(ServerKind kind, Engine engine) {
        String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!platform.equals("Linux amd64")) {
            throw new IllegalStateException("There is no packaged %s for %s: name a running one in %s, for example"
                            .formatted(kind, platform, kind.urlVariable())
                    + " jdbc:%s://localhost:1234/?user=me&password=secret".formatted(kind.scheme()));
        }
        try {
            OwnServer server = new OwnServer(kind, engine);
            return server.cache.locked(engine.key(), server::findOrStart);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start %s: %s".formatted(engine.key(), e.getMessage()), e);
        }
    }

    private TestServer findOrStart() throws IOException {
        Path folder = cache.path().resolve("run").resolve(owner.key()).resolve(engine.key());
        Optional<TestServer> running = Supervisor.port(folder).map(this::at);
        return running.isPresent() ? running.get() : start(folder);
    }

    private TestServer start(Path folder) throws IOException {
        Leftovers.sweep(cache.path().resolve("run"));
        Installation installation = Installation.of(engine, account, cache);
        Commands.run(List.of("rm", "-rf", folder.toString()));
        Files.createDirectories(folder);
        Path data = installation.copyData(account.newFolder(folder.resolve("server")), account);
        IOException failure = new IOException("no attempt was made");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return start(folder, installation.home(), data);
            } catch (Supervisor.ServerEndedException e) {
                failure = e; // somebody else may have taken the port meanwhile
            }
        }
        throw failure;
    }

    private TestServer start(Path folder, Path home, Path data) throws IOException {
        int port = FreePort.any();
        List<String> command = account.command(engine.command(home, data, port).toArray(String[]::new));
        TestServer server = at(port);
        Supervisor.start(owner, folder, engine.stopSignal(), command).await(server);
        return server;
    }

    private TestServer at(int port) {
        return new TestServer(kind, LOOPBACK, port, Engine.OWNER, Engine.OWNER, engine.urlParameters());
    }
}
