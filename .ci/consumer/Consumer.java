import dev.alembic.Alembic;

/** Compiles against the artifacts of a release. */
class Consumer {
    public static void main(String[] arguments) {
        System.out.println(Alembic.builder().scripts("classpath:com.example").allowNoRevisions(true).build().heads());
    }
}
