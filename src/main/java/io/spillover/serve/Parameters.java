package io.spillover.serve;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a request asks, by name; empty values are as good as none. */
record Parameters(Map<String, String> values) {
    Parameters {
        values = Map.copyOf(values);
    }

    /** Of a name that is given several times the first value counts. */
    static Parameters of(HttpServletRequest request) {
        Map<String, String> values = new HashMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, all[0]));
        return new Parameters(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A value that must be there. */
    String needed(String name) {
        return text(name)
                .orElseThrow(() -> new SpilloverException(
                        Kind.USAGE, "The parameter '" + name + "' is missing; add " + name + "=... to the address."));
    }

    /** A whole number from 0 to a greatest one, which also stands for all above it. */
    int number(String name, int otherwise, int most) {
        String value = text(name).orElse(Integer.toString(otherwise));
        if (!value.matches("\\d{1,9}")) {
            throw new SpilloverException(
                    Kind.USAGE, "The parameter '" + name + "' needs a whole number from 0 up, not '" + value + "'.");
        }
        return Math.min(most, Integer.parseInt(value));
    }

    Optional<LocalDate> day(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "The parameter '" + name + "' needs a day such as 2026-01-31, not '" + needed(name) + "'.",
                    noDay);
        }
    }
}
