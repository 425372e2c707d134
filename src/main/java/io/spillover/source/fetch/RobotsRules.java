package io.spillover.source.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a robots.txt says to one robot, as RFC 9309 reads it: the groups that name it are one, those of {@code *} count
 * only where none does, the longest pattern that matches wins, and {@code Allow} wins a tie.
 *
 * @param crawlDelay no part of the RFC, but widely used: the least time between two requests
 */
record RobotsRules(List<Rule> rules, Optional<Duration> crawlDelay) {
    static final RobotsRules ALL_ALLOWED = new RobotsRules(List.of(), Optional.empty());
    static final RobotsRules NONE_ALLOWED =
            new RobotsRules(List.of(new Rule(PathPattern.of("/"), false)), Optional.empty());

    /** Beyond this a robots.txt need not be read (RFC 9309, 2.5). */
    private static final int MOST_CHARACTERS = 500 * 1024;

    record Rule(PathPattern pattern, boolean allows) {}

    RobotsRules {
        rules = List.copyOf(rules);
    }

    /** @param product the name that the robot goes by, such as {@code Spillover} */
    static RobotsRules of(String text, String product) {
        List<Group> groups = groups(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        String name = product.toLowerCase(Locale.ROOT);
        List<Group> own =
                groups.stream().filter(group -> group.agents.contains(name)).toList();
        return joined(own.isEmpty() ? groups.stream().filter(group -> group.agents.contains("*")) : own.stream());
    }

    /** @param path with its query, as it stands in the address */
    boolean allows(String path) {
        if (path.equals("/robots.txt")) {
            return true;
        }
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            if (rule.pattern().matches(path) && (length > longest || (length == longest && rule.allows()))) {
                longest = length;
                allowed = rule.allows();
            }
        }
        return allowed;
    }

    private static RobotsRules joined(Stream<Group> groups) {
        List<Rule> rules = new ArrayList<>();
        Optional<Duration> delay = Optional.empty();
        for (Group group : groups.toList()) {
            rules.addAll(group.rules);
            delay = delay.isPresent() ? delay : group.delay;
        }
        return new RobotsRules(rules, delay);
    }

    private static final class Group {
        private final List<String> agents = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private Optional<Duration> delay = Optional.empty();
        private boolean begun;

        void take(String key, String value) {
            begun = true;
            switch (key) {
                case "allow", "disallow" -> {
                    if (!value.isEmpty()) {
                        rules.add(new Rule(PathPattern.of(value), key.equals("allow")));
                    }
                }
                case "crawl-delay" -> delay = seconds(value);
                default -> {}
            }
        }

        private static Optional<Duration> seconds(String value) {
            return value.matches("\\d{1,6}(\\.\\d{1,3})?")
                    ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000)))
                    : Optional.empty();
        }
    }

    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String content = line.replaceFirst("#.*", "");
            int colon = content.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key =
                    content.substring(0, colon).replace("\ufeff", "").strip().toLowerCase(Locale.ROOT);
            String value = content.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (groups.isEmpty() || groups.get(groups.size() - 1).begun) {
                    groups.add(new Group());
                }
                groups.get(groups.size() - 1).agents.add(product(value));
            } else if (!groups.isEmpty() && isOfGroups(key)) {
                groups.get(groups.size() - 1).take(key, value);
            }
        }
        return groups;
    }

    /** What belongs to no group, such as {@code Sitemap}, does not end a list of agents either. */
    private static boolean isOfGroups(String key) {
        return key.equals("allow") || key.equals("disallow") || key.equals("crawl-delay");
    }

    /** "Spillover/0.1" names Spillover. */
    private static String product(String agent) {
        return agent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
