package io.spillover.annotate.parse;

import java.util.Map;

/** Numbers of the network's inputs of one kind, by their names. */
final class InputNames {
    static final String UNKNOWN = "-UNKNOWN-";
    static final String NONE = "-NULL-";
    static final String ROOT = "-ROOT-";

    private final Map<String, Integer> numbers;

    /** @param numbers not copied, for there are many: nobody is to change them from now on */
    InputNames(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** Of what has no number: that of {@value #UNKNOWN}, or else that of {@value #NONE}. */
    int of(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            number = numbers.get(UNKNOWN);
        }
        return number == null ? none() : number;
    }

    /** Of the place where nothing stands; every kind has it. */
    int none() {
        return numbers.getOrDefault(NONE, 0);
    }

    int size() {
        return numbers.size();
    }
}
