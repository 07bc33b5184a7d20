package dev.alembic.cli;

import dev.alembic.cli.log.SilentJavaLogging;
import dev.alembic.cli.session.Invocation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry point of the {@code alembic} command. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(runProcess(arguments));
    }

    /** Runs the command as this process's own, which signals may end, and returns its exit status. */
    public static int runProcess(String... arguments) {
        System.setProperty("picocli.converters.excludes", "java.*"); // all our values are texts
        SilentJavaLogging.use();
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        Termination termination = new Termination();
        int status = run(Invocation.ofProcess(arguments).stoppedBy(termination));
        System.out.flush();
        termination.ended();
        return status;
    }

    /** Runs the command and returns its exit status. */
    public static int run(Invocation invocation) {
        Preload.begin(invocation);
        return new Cli().run(invocation);
    }

    /** Messages and descriptions are UTF-8 whatever the locale, as the files are. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
