package dev.alembic.internal.script;

import javax.tools.SimpleJavaFileObject;

/** A source for the compiler, whose text has been read already. */
final class MemorySource extends SimpleJavaFileObject {

    private final SourceFile source;

    MemorySource(SourceFile source) {
        super(source.path().toUri(), Kind.SOURCE);
        this.source = source;
    }

    /** The source it stands for. */
    SourceFile source() {
        return source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }
}
