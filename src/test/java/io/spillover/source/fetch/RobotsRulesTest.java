package io.spillover.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RobotsRulesTest {

    @ParameterizedTest
    @CsvSource({
        "/fish,     /fish.html,      true",
        "/fish,     /Fish.asp,       false",
        "/fish*,    /fishheads,      true",
        "/fish/,    /fish,           false",
        "/*.php,    /folder/a.php?x, true",
        "/*.php$,   /folder/a.php?x, false",
        "/*.php$,   /folder/a.php,   true",
        "/fish*.php, /fishheads/b.php?c, true",
        "/fish*.php, /Fish.PHP,      false",
        "/a%3cd.html, /a%3Cd.html,   true",
        "/%7Ejoe/,  /~joe/index,     true",
        "/ü,        /%C3%BC/x,       true",
        "/a$b,      /a$b/c,          true",
        "/*$,       /,               true"
    })
    void a_pattern_matches_as_the_RFC_says(String pattern, String path, boolean matches) {
        assertThat(PathPattern.of(pattern).matches(path)).isEqualTo(matches);
    }

    @Property
    void a_pattern_matches_what_the_same_regular_expression_matches(
            @ForAll @Chars({'a', 'b', '/', '*'}) @StringLength(max = 8) String pattern,
            @ForAll boolean toTheEnd,
            @ForAll @Chars({'a', 'b', '/'}) @StringLength(max = 12) String path) {
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q") + (toTheEnd ? "" : ".*");
        assertThat(PathPattern.of(pattern + (toTheEnd ? "$" : "")).matches(path))
                .isEqualTo(path.matches(regex));
    }

    @Test
    void the_longest_pattern_wins_and_allow_wins_a_tie() {
        RobotsRules rules = rules("User-agent: *\nDisallow: /news\nAllow: /news/public\nDisallow: /x\nAllow: /x");
        assertThat(rules.allows("/news/a")).isFalse();
        assertThat(rules.allows("/news/public/a")).isTrue();
        assertThat(rules.allows("/x")).isTrue();
        assertThat(rules.allows("/other")).isTrue();
    }

    @Test
    void the_groups_that_name_the_tool_count_alone_and_together() {
        RobotsRules rules =
                rules("User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: SPILLOVER/1.0\nDisallow: /a\n\n"
                        + "Sitemap: https://example.org/map.xml\nuser-agent: spillover\ndisallow: /b # no more");
        assertThat(rules.allows("/c")).isTrue();
        assertThat(rules.allows("/a")).isFalse();
        assertThat(rules.allows("/b")).isFalse();
    }

    @Test
    void an_empty_disallow_forbids_nothing() {
        assertThat(rules("User-agent: *\nDisallow:").allows("/a")).isTrue();
    }

    @Test
    void rules_before_any_group_and_lines_that_say_nothing_are_passed_over() {
        assertThat(rules("Disallow: /\n<html>\nUser-agent: *\nDisallow: /a").allows("/b"))
                .isTrue();
    }

    @Test
    void a_crawl_delay_is_told() {
        assertThat(rules("User-agent: *\nCrawl-delay: 2.5").crawlDelay()).contains(Duration.ofMillis(2500));
        assertThat(rules("User-agent: *\nCrawl-delay: soon").crawlDelay()).isEmpty();
    }

    @Test
    void where_nothing_is_allowed_robots_txt_still_is() {
        assertThat(RobotsRules.NONE_ALLOWED.allows("/a")).isFalse();
        assertThat(RobotsRules.NONE_ALLOWED.allows("/robots.txt")).isTrue();
        assertThat(RobotsRules.ALL_ALLOWED.allows("/a")).isTrue();
    }

    private static RobotsRules rules(String text) {
        return RobotsRules.of(text, "Spillover");
    }
}
