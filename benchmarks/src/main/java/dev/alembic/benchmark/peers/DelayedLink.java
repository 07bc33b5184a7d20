package dev.alembic.benchmark.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and a server as a long way does: whatever is sent arrives a while later, and
 * what is sent meanwhile isn't held up by it. Counts how often the client asks something behind an answer.
 */
final class DelayedLink implements AutoCloseable {

    private static final int BUFFER = 16_384;

    private final String host;
    private final int port;
    private final long nanosEachWay;
    private final ServerSocket entrance;
    private final AtomicBoolean isAnswered = new AtomicBoolean(true);
    private final AtomicLong roundTrips = new AtomicLong();

    private record Piece(byte[] bytes, long due) {}

    DelayedLink(String host, int port, double millisBothWays) throws IOException {
        this.host = host;
        this.port = port;
        this.nanosEachWay = (long) (millisBothWays * 500_000);
        this.entrance = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    long roundTrips() {
        return roundTrips.get();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                Socket client = entrance.accept();
                Socket server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                carry(client, server, () -> {
                    if (isAnswered.compareAndSet(true, false)) {
                        roundTrips.incrementAndGet();
                    }
                });
                carry(server, client, () -> isAnswered.set(true));
            }
        } catch (IOException e) {
            if (!entrance.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void carry(Socket from, Socket to, Runnable seen) {
        BlockingQueue<Piece> under = new LinkedBlockingQueue<>();
        start(() -> take(from, under, seen));
        start(() -> give(to, under));
    }

    private void take(Socket from, BlockingQueue<Piece> under, Runnable seen) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream input = from.getInputStream()) {
            for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
                seen.run();
                byte[] bytes = new byte[length];
                System.arraycopy(buffer, 0, bytes, 0, length);
                under.add(new Piece(bytes, System.nanoTime() + nanosEachWay));
            }
        } catch (IOException e) {
            under.clear(); // closed at the other side
        }
        under.add(new Piece(new byte[0], System.nanoTime()));
    }

    private static void give(Socket to, BlockingQueue<Piece> under) {
        try (OutputStream output = to.getOutputStream()) {
            for (Piece piece = under.take(); piece.bytes().length > 0; piece = under.take()) {
                long wait = piece.due() - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                output.write(piece.bytes());
                output.flush();
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
