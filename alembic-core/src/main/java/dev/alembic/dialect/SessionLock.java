package dev.alembic.dialect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A lock that a session holds until it gives it back or ends, however it ends; so it can't be left
 * behind.
 *
 * @param take a query that tries to take it without waiting, and answers 1 if it has it
 * @param release a query that gives it back, and answers 1 if the session had it
 * @param takeInTransaction a query like {@code take}, for a lock that ends with the transaction;
 *     empty if there is none
 * @param holder a query that says in words who holds it, in one column; no row if nobody does
 * @param preparation a statement that makes what {@code take} needs, run before each attempt, which
 *     fails like an attempt; empty if nothing is needed
 * @param removal a statement that removes that again, run by who has the lock; empty likewise
 */
public record SessionLock(
        String take, String release, String takeInTransaction, String holder, String preparation, String removal) {

    /** A lock that the database has by itself. */
    public SessionLock(String take, String release, String takeInTransaction, String holder) {
        this(take, release, takeInTransaction, holder, "", "");
    }

    private static final int KEY_LENGTH = 32;

    /**
     * A short name for what is locked, the same in all processes and different for different
     * things.
     */
    public static String key(String what) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
