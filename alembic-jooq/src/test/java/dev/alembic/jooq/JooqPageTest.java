package dev.alembic.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Logging;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the page about jOOQ says to a generator makes it generate. */
class JooqPageTest {

    private static final Pattern GENERATOR = Pattern.compile("(?s)<generator>.*?</generator>");
    private static final String START = "<configuration xmlns=\"http://www.jooq.org/xsd/jooq-codegen-3.19.0.xsd\">";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> generators() throws IOException {
        String page = Files.readString(Path.of("../docs/jooq.md"));
        return GENERATOR
                .matcher(page)
                .results()
                .map(found -> DynamicTest.dynamicTest(
                        "line " + page.substring(0, found.start()).lines().count(), () -> generate(found)));
    }

    private void generate(MatchResult found) throws Exception {
        Path target = folder.resolve("at" + found.start());
        byte[] text = (START + here(found.group()) + "</configuration>").getBytes(StandardCharsets.UTF_8);
        Configuration configuration =
                GenerationTool.load(new ByteArrayInputStream(text)).withLogging(Logging.WARN);
        configuration.getGenerator().getTarget().withDirectory(target.toString());
        GenerationTool.generate(configuration);
        assertThat(target.resolve("com/example/shop/tables/tables/Orders.java")).exists();
        assertThat(target.resolve("com/example/shop/tables/tables/AlembicVersion.java"))
                .doesNotExist();
    }

    /** With the server and the revisions of these tests. */
    private static String here(String text) {
        TestServer server = TestServers.postgresql();
        return text.replace("src/main/db", "src/test/histories/shop")
                .replace(
                        "jdbc:postgresql://localhost/codegen_{n}",
                        server.jdbcUrl("codegen_{n}").replace("&", "&amp;"))
                .replace("<value>shop</value>", "<value>" + server.user() + "</value>")
                .replace("${env.DB_PASSWORD}", server.password());
    }
}
