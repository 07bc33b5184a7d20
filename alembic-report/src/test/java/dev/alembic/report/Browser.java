package dev.alembic.report;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window. */
final class Browser implements AutoCloseable {

    /** Talks of versions that nobody asked for. */
    private static final Logger TALK = Logger.getLogger("org.openqa.selenium");

    private static final String CHECK = """
            const done = arguments[arguments.length - 1];
            axe.run(document).then(result => done(result.violations
                .filter(one => one.impact === "serious" || one.impact === "critical")
                .map(one => one.id + ": " + one.nodes.map(node => node.html).join(" | "))));
            """;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where there is none. */
    static Browser open() {
        Optional<Path> program = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = program("chromedriver");
        Assumptions.assumeTrue(
                program.isPresent() && driver.isPresent(),
                "The page isn't looked at: chromium or chromedriver isn't in the PATH. .ci/run installs them.");
        TALK.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().window().setSize(new Dimension(1280, 900));
        return new Browser(started);
    }

    private static Optional<Path> program(String... names) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Goes to a file, and to a place in it: {@code #schema:a1:b1}. */
    void visit(Path file, String place) {
        driver.get("about:blank");
        driver.get(file.toUri() + place);
    }

    String title() {
        return Objects.requireNonNull(driver.getTitle());
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The button with this text. */
    void press(String text) {
        driver.findElement(By.xpath("//button[normalize-space()='%s']".formatted(text)))
                .click();
    }

    /** What a script answers. */
    Object script(String script) {
        return Objects.requireNonNull(driver.executeScript(script));
    }

    /** Shows the page as it is printed. */
    void asPrinted() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** Shows it as on a screen again. */
    void asShown() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    /** What keeps people out, as axe-core finds it. */
    List<?> barriers() throws Exception {
        try (InputStream axe = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) Objects.requireNonNull(driver.executeAsyncScript(CHECK));
    }

    /** What the page has complained of. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
