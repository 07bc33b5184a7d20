package dev.alembic.internal.script;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came out of one source.
 *
 * @param needs keys of the other sources whose classes it may need
 * @param classes qualified class name to class file
 */
record CompiledSource(List<String> needs, Map<String, byte[]> classes) {

    private static final String FORMAT = "alembic compiled source 1";
    private static final int CHECKSUM_BYTES = 32;

    /** As bytes that end in a checksum, so that a damaged copy is never taken for a whole one. */
    byte[] encode(String key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(FORMAT);
            out.writeUTF(key);
            out.writeInt(needs.size());
            for (String need : needs) {
                out.writeUTF(need);
            }
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(classes).entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
            out.write(Fingerprints.sha256(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #encode} made; empty if the bytes are damaged or belong to another key. */
    static Optional<CompiledSource> decode(String key, byte[] bytes) {
        int length = bytes.length - CHECKSUM_BYTES;
        if (length < 0
                || !Arrays.equals(
                        Fingerprints.sha256(Arrays.copyOf(bytes, length)),
                        Arrays.copyOfRange(bytes, length, bytes.length))) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length))) {
            boolean isOurs = in.readUTF().equals(FORMAT) && in.readUTF().equals(key);
            return isOurs ? Optional.of(read(in)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static CompiledSource read(DataInputStream in) throws IOException {
        List<String> needs = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            needs.add(in.readUTF());
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return new CompiledSource(needs, classes);
    }
}
