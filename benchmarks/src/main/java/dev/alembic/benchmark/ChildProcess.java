package dev.alembic.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command that is run and watched.
 *
 * @param folder where it runs; its output goes to {@code out.txt} and {@code err.txt} there
 */
public record ChildProcess(Path folder, List<String> command) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final int MILLIS_BETWEEN_LOOKS = 20;
    private static final double MILLIS_PER_TICK = 10;
    private static final String PEAK = "VmHWM:";
    private static final int USER_TIME = 11;

    /**
     * What came of it.
     *
     * @param cpuMillis how long processors worked for it, as Linux says; 0 elsewhere
     * @param peakKibibytes the most memory that it had, as Linux says; 0 elsewhere
     */
    record Result(double millis, double cpuMillis, long peakKibibytes) {}

    /** Whether there is such a program. */
    public static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    Result run(String javaOptions) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("ALEMBIC_JAVA_OPTS", javaOptions);
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        double cpu = 0;
        while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
            cpu = Math.max(cpu, cpuMillis(process.pid()));
        }
        if (process.exitValue() != 0) {
            throw new IOException(command + ": " + Files.readString(folder.resolve("err.txt")));
        }
        return new Result((System.nanoTime() - start) / NANOS_PER_MILLI, cpu, peak);
    }

    /** User and system time, which follow the name of the program in parentheses. */
    private static double cpuMillis(long process) {
        try {
            String text = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]);
            return ticks * MILLIS_PER_TICK;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long peak(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
