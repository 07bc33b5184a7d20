package dev.alembic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a browser, as somebody uses it who looks at it for the first time. */
class ReportPageTest {

    /** Pairs of things that lie on each other, of those that a selector finds. */
    private static final String OVERLAPS = """
            const boxes = [...document.querySelectorAll("%s")].map(one => [one, one.getBoundingClientRect()])
                .filter(([, box]) => box.width > 0);
            return boxes.flatMap(([one, a], n) => boxes.slice(n + 1)
                .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1)
                .filter(([, b]) => a.top < b.bottom - 2 && b.top < a.bottom - 2)
                .map(([other]) => one.textContent.slice(0, 40) + " / " + other.textContent.slice(0, 40)));
            """;

    @TempDir
    private static Path folder;

    private static Browser browser;

    private static Path page;

    private static Path braid;

    @BeforeAll
    static void write() {
        browser = Browser.open();
        Shop shop = new Shop(folder);
        shop.alembic().upgrade("b1");
        page = folder.resolve("report.html");
        Report.of(shop.alembic()).title("Shop").dialects("sqlite", "postgresql").write(page);
        braid = folder.resolve("braid.html");
        Report.of(Braid.in(folder.resolve("braid"), 200)).withoutDatabase().write(braid);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothing_went_wrong() {
        assertThat(browser.complaints()).isEmpty();
    }

    private static List<String> texts(List<WebElement> elements) {
        List<String> texts = new ArrayList<>();
        elements.forEach(one -> texts.add(one.getText()));
        return texts;
    }

    private static List<?> overlaps(String selector) {
        return (List<?>) browser.script(OVERLAPS.formatted(selector));
    }

    @Test
    void it_opens_where_the_database_stands() {
        browser.visit(page, "");
        assertThat(browser.title()).isEqualTo("Shop");
        assertThat(texts(browser.all(".row .message")))
                .containsExactly("clients", "both", "orders </script><b>", "mail of customers", "customers");
        assertThat(browser.find(".row[aria-selected=true]").getText()).contains("b1", "current");
        assertThat(texts(browser.all(".row .chip.pending"))).hasSize(3);
        assertThat(browser.find("#summary").getText()).startsWith("5 revisions · 1 head · 3 pending");
    }

    @Test
    void search_finds_words_of_sql_and_goes_there() {
        browser.visit(page, "");
        browser.find("#search").sendKeys("varchar(200)");
        assertThat(browser.find("#found").getText()).isEqualTo("1 of 5");
        assertThat(browser.all(".row.faded")).hasSize(4);
        assertThat(browser.find("#detail h2").getText()).isEqualTo("mail of customers");
        browser.find("#search").sendKeys(" nowhere");
        assertThat(browser.find("#found").getText()).isEqualTo("0 of 5");
        browser.find("#search").sendKeys(Keys.ESCAPE);
        assertThat(browser.all(".row.faded")).isEmpty();
    }

    @Test
    void a_click_shows_a_revision_with_its_sql_and_its_plan() {
        browser.visit(page, "");
        browser.all(".row").get(3).click();
        String detail = browser.find("#detail").getText();
        assertThat(detail)
                .contains(
                        "mail of customers",
                        "execute(\"ALTER TABLE customers ADD COLUMN mail VARCHAR(200)\")",
                        "loses all values of customers.mail",
                        "PENDING ON THE DATABASE",
                        "UPGRADE · SQLITE");
        browser.press("postgresql");
        assertThat(browser.find("#detail").getText()).contains("ACCESS EXCLUSIVE", "UPGRADE · POSTGRESQL");
        browser.press("a1");
        assertThat(browser.find("#detail h2").getText()).isEqualTo("customers");
    }

    @Test
    void keys_are_enough() {
        browser.visit(page, "");
        browser.find("#rows").sendKeys(Keys.HOME);
        assertThat(browser.find("#detail h2").getText()).isEqualTo("clients");
        browser.find("#rows").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(browser.find("#detail h2").getText()).isEqualTo("mail of customers");
        browser.find("body").sendKeys("/");
        assertThat(browser.script("return document.activeElement.id")).isEqualTo("search");
        browser.find("#tab-history").sendKeys(Keys.ARROW_RIGHT);
        assertThat(browser.find("#canvas svg").isDisplayed()).isTrue();
        Object before = browser.find("#canvas svg").getDomAttribute("viewBox");
        browser.find("#canvas").sendKeys("+");
        assertThat(browser.find("#canvas svg").getDomAttribute("viewBox")).isNotEqualTo(before);
    }

    @Test
    void a_difference_follows_renames_and_branches() {
        browser.visit(page, "");
        browser.all(".row").get(0).click();
        browser.press("What it changes");
        assertThat(texts(browser.all("#differences li")))
                .containsExactly(
                        "changed table clients: was called customers", "changed column clients.title: was called name");
        assertThat(texts(browser.all("#canvas g.table .name"))).contains("customers → clients");
        browser.visit(page, "#schema:b1:c1");
        assertThat(texts(browser.all("#differences li"))).containsExactly("added column customers.mail VARCHAR(200)");
        browser.visit(page, "#schema:c1:a1");
        assertThat(texts(browser.all("#differences li")))
                .containsExactly("removed column customers.mail VARCHAR(200)", "removed table orders");
        browser.visit(page, "#schema:-:d1");
        assertThat(browser.all("#canvas g.table")).hasSize(2);
        assertThat(browser.all("#canvas path.edge")).hasSize(1);
    }

    @Test
    void a_table_comes_to_the_middle_with_what_it_is_tied_to() {
        browser.visit(braid, "#schema:-:r199");
        browser.press("table_0");
        List<WebElement> faded = browser.all("#canvas g.table.dim");
        assertThat(faded)
                .isNotEmpty()
                .hasSizeLessThan(browser.all("#canvas g.table").size());
        assertThat(browser.find("#canvas g[data-table=table_0]").getRect().getHeight())
                .isGreaterThan(40);
        browser.find("#canvas g[data-table=table_0]").click();
        assertThat(browser.all("#canvas g.table.dim")).hasSameSizeAs(faded);
    }

    @Test
    void the_database_tells_what_was_done() {
        browser.visit(page, "");
        browser.find("#tab-database").click();
        assertThat(browser.find("#database").getText())
                .contains("b1, orders </script><b>", "It is compared once nothing is pending.");
        assertThat(browser.all("#database tbody tr")).hasSize(2);
    }

    @Test
    void nobody_is_kept_out_in_light_or_dark() throws Exception {
        for (String place : List.of("", "#schema:a1:d1", "#schema:-:d1")) {
            browser.visit(page, place);
            assertThat(browser.barriers()).isEmpty();
            browser.find("#theme").click();
            assertThat(browser.barriers()).isEmpty();
        }
        browser.find("#tab-database").click();
        assertThat(browser.barriers()).isEmpty();
    }

    @Test
    void nothing_lies_on_anything_else_in_a_large_history() {
        browser.visit(braid, "");
        assertThat(browser.all(".row")).hasSize(200);
        assertThat(overlaps(".row:nth-child(-n+90) > span")).isEmpty();
        String head = browser.find(".row .id").getText();
        browser.visit(braid, "#schema:-:" + head);
        assertThat(browser.all("#canvas g.table").size()).isGreaterThan(20);
        assertThat(overlaps("#canvas g.table")).isEmpty();
        browser.find("#all-columns").click();
        assertThat(overlaps("#canvas g.table")).isEmpty();
        assertThat(overlaps("#canvas g.table:nth-of-type(n) text")).isEmpty();
    }

    @Test
    void all_views_are_printed() {
        browser.visit(page, "");
        browser.asPrinted();
        try {
            assertThat(browser.find("#database").isDisplayed()).isTrue();
            assertThat(browser.find("#schema").isDisplayed()).isTrue();
            assertThat(browser.find("#search").isDisplayed()).isFalse();
        } finally {
            browser.asShown();
        }
    }
}
