package dev.alembic.cli;

/** Entry point of the {@code alembic} command. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        int status = new Cli().run(Invocation.ofProcess(arguments));
        System.out.flush();
        System.exit(status);
    }
}
