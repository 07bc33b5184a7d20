package dev.alembic.testkit.runtime;

import dev.alembic.testserver.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a server until it is cut, as a network is. */
final class Relay implements AutoCloseable {

    private static final int BUFFER = 8_192;

    private final TestDatabase database;
    private final ServerSocket entrance;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicBoolean isAnswered = new AtomicBoolean(true);
    private final AtomicLong roundTrips = new AtomicLong();

    private Relay(TestDatabase database, ServerSocket entrance) {
        this.database = database;
        this.entrance = entrance;
    }

    static Relay to(TestDatabase database) throws IOException {
        Relay relay = new Relay(database, new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        start(relay::accept);
        return relay;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            Socket client = entrance.accept();
            Socket server = new Socket(database.host(), database.port());
            sockets.addAll(List.of(client, server));
            start(() -> copy(client, server, () -> {
                if (isAnswered.compareAndSet(true, false)) {
                    roundTrips.incrementAndGet();
                }
            }));
            start(() -> copy(server, client, () -> isAnswered.set(true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Socket from, Socket to, Runnable listener) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream input = from.getInputStream();
                OutputStream output = to.getOutputStream()) {
            for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
                listener.run();
                output.write(buffer, 0, length);
                output.flush();
            }
        } catch (IOException e) {
            // It was cut.
        }
    }

    /** A connection through it. */
    Connection connect() throws SQLException {
        String url = database.jdbcUrl()
                .replace(database.host() + ":" + database.port(), "127.0.0.1:" + entrance.getLocalPort());
        return DriverManager.getConnection(url, database.user(), database.password());
    }

    /** How often the client has asked something behind an answer. */
    long roundTrips() {
        return roundTrips.get();
    }

    /** Nothing comes through any more. */
    void cut() {
        try {
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        cut();
        entrance.close();
    }
}
