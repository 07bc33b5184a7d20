package dev.alembic.imports.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Revision ids made of what another tool calls its migrations: the same at each import. */
public final class Ids {

    /** As many characters as the version table holds. */
    public static final int MAX_LENGTH = 32;

    private static final int DIGEST_LENGTH = 12;

    private Ids() {}

    /**
     * A name as an id, with underscores for what an id can't hold; one that is too long is cut.
     *
     * @param whole what tells it apart from others, whose digest takes the place of what is cut
     */
    public static String of(String name, String whole) {
        String id = name.strip().replaceAll("[^\\p{L}\\p{N}._]+", "_");
        if (!id.isEmpty() && id.length() <= MAX_LENGTH) {
            return id;
        }
        String digest = digest(whole);
        int kept = Math.min(id.length(), MAX_LENGTH - digest.length() - 1);
        return kept == 0 ? digest : id.substring(0, kept) + "_" + digest;
    }

    /** Twelve hexadecimal digits, which depend on the text alone. */
    public static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
