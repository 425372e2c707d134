package io.spillover.serve;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with the page open: what a person sees and does, and what the browser logged and asked for. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int HEIGHT = 900;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int MOST_TABS = 150;

    private final URI home;
    private final ChromeDriver driver;
    private final WebDriverWait wait;

    private Browser(URI home, ChromeDriver driver, Duration patience) {
        this.home = home;
        this.driver = driver;
        this.wait = new WebDriverWait(driver, patience);
        wait.ignoring(StaleElementReferenceException.class, ElementClickInterceptedException.class);
    }

    /** @throws AssertionError where the machine has no Chromium, with the packages that bring it */
    static Browser at(URI home) {
        return at(home, PATIENCE);
    }

    /** @param patience how long anything is waited for */
    static Browser at(URI home, Duration patience) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(home, new ChromeDriver(service, options), patience);
    }

    private static Path program(String name) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no '" + name
                        + "' to show the page in; install Debian's packages chromium and chromium-driver."));
    }

    /** Makes the view as wide as a screen would be. */
    void resize(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Opens the page anew at a view, such as {@code #/entity/organization%2Facme}. */
    void open(String view) {
        driver.get("about:blank");
        driver.get(home + view);
        wait.until(
                ready -> driver.findElements(By.cssSelector("main[aria-busy]")).isEmpty()
                        && !driver.findElements(By.cssSelector("main h1")).isEmpty());
    }

    void reload() {
        driver.navigate().refresh();
        see("main h1");
    }

    /** Waits until something is visible that matches a selector. */
    WebElement see(String selector) {
        return see(selector, "");
    }

    /** The first such thing with a text in it. */
    WebElement see(String selector, String text) {
        List<WebElement> seen = new ArrayList<>();
        wait.withMessage(() -> "No '" + text + "' is seen in " + selector).until(ready -> {
            all(selector).stream()
                    .filter(one -> one.isDisplayed() && one.getText().contains(text))
                    .forEach(seen::add);
            return !seen.isEmpty();
        });
        return seen.get(0);
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits until something is so. */
    void await(String what, Predicate<Browser> isSo) {
        wait.withMessage(what).until(ready -> isSo.test(this));
    }

    /** Clicks the first thing with such a text in it, as soon as it can be clicked. */
    void click(String selector, String text) {
        wait.until(ready -> {
            see(selector, text).click();
            return true;
        });
    }

    void click(String selector) {
        click(selector, "");
    }

    void type(String selector, CharSequence... keys) {
        see(selector).sendKeys(keys);
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes from stop to stop until one that matches has the focus. */
    WebElement tabTo(String selector) {
        for (int stop = 0; stop < MOST_TABS; stop++) {
            press(Keys.TAB);
            if (isFocused(selector)) {
                return driver.switchTo().activeElement();
            }
        }
        throw new AssertionError("No press of the tabulator leads to " + selector);
    }

    boolean isFocused(String selector) {
        return Boolean.TRUE.equals(run("return document.activeElement.matches(arguments[0])", selector));
    }

    Object run(String script, Object... arguments) {
        Object answer = driver.executeScript(script, arguments);
        return answer == null ? "" : answer;
    }

    /** By how many pixels the page is wider than its window. */
    long overflow() {
        return ((Number) run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .longValue();
    }

    /** A computed property of an element, such as a colour. */
    String style(String selector, String property) {
        return see(selector).getCssValue(property);
    }

    String view() {
        return String.valueOf(run("return location.hash"));
    }

    /** What the console said since this was asked last, from warnings up. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::toString)
                .toList();
    }

    /** The addresses that were asked since this was asked last. */
    List<String> requests() {
        List<String> addresses = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = json(entry.getMessage()).get("message");
            if (message.get("method").asText().equals("Network.requestWillBeSent")) {
                addresses.add(message.at("/params/request/url").asText());
            }
        }
        return addresses;
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on in a new tab. */
    void openTab() {
        driver.switchTo().newWindow(WindowType.TAB);
    }

    /** Has downloads saved in a folder. */
    void saveTo(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** What is shown that breaks WCAG 2.2 AA or good practice by axe-core's rules: the rule, the place and why. */
    List<String> barriers() {
        return new AxeBuilder()
                .withTags(RULES).analyze(driver).getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(place -> rule.getId() + " " + place.getHtml() + " " + place.getFailureSummary()))
                        .toList();
    }

    /** Has the page in the light or in the dark from now on. */
    void theme(String theme) {
        run("localStorage.setItem('spillover-theme', arguments[0])", theme);
    }

    /** Forgets what the page keeps between visits. */
    void forget() {
        open("");
        run("localStorage.clear(); sessionStorage.clear()");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
