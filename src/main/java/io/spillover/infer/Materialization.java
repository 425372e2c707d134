package io.spillover.infer;

import io.spillover.graph.Saying;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;

/**
 * What follows from what is said, kept right as things are said and taken back.
 *
 * <p>Start at {@link #change}. Each change goes through the layers of the rules. In a layer first what has lost its
 * proofs goes: firings that rest on what is gone or whose absence is filled end, and what they concluded goes too unless
 * {@link Support} finds another proof; then what is new is matched round by round (semi-naive evaluation; Abiteboul, Hull
 * and Vianu, Foundations of Databases, 13.1). All proofs are kept, so nothing is matched again to take something back.
 * The cost is that of what changes and of what it is joined with.
 *
 * <p>For one thread. After a failure it must not be used any more.
 */
final class Materialization {
    /** Firings in one change after which its rule is taken for one that makes new values for ever. */
    private static final int MOST_FIRINGS = 20_000_000;

    private final RuleSet rules;
    private final SkolemIris skolems;
    private final Dictionary dictionary;
    private final Rows rows;
    private final Firings firings;
    private final Descriptions descriptions;
    private final RulePlans plans;
    private final IdentityHashMap<Plan, Matcher> matchers = new IdentityHashMap<>();
    private final List<Set<Integer>> suspects = new ArrayList<>();
    private final Deque<Integer> hidden = new ArrayDeque<>();
    private final Set<Integer> unsettled = new LinkedHashSet<>();
    private final Set<Integer> shown = new LinkedHashSet<>();
    private boolean beginning;
    private boolean everythingIsNew;
    private int round;
    private int layer;
    private long fired;

    Materialization(RuleSet rules, SkolemIris skolems, Memory memory) {
        this.rules = rules;
        this.skolems = skolems;
        this.plans = rules.plans();
        this.dictionary = new Dictionary(plans.constants());
        this.rows = new Rows(dictionary, memory);
        this.firings = new Firings(rules, dictionary, rows, memory);
        this.descriptions = new Descriptions(dictionary, rows, firings, plans.kinds());
        this.beginning = memory.isEmpty();
        rules.layers().forEach(one -> suspects.add(new LinkedHashSet<>()));
    }

    /** What may be asked about the state after a change. */
    State state() {
        return new State(dictionary, rows);
    }

    /**
     * Brings everything in step with what is said now.
     *
     * @throws RuleMistake if a rule never comes to an end
     */
    Difference change(Saying change) {
        fired = 0;
        round++;
        take(change);
        for (layer = 0; layer < rules.layers().size(); layer++) {
            if (!rules.layers().get(layer).isEmpty()) {
                run();
            }
        }
        beginning = false;
        Difference difference = new Differences(dictionary, rows, firings, descriptions).sinceSettled();
        rows.settle();
        firings.table().settle();
        descriptions.settleAll();
        return difference;
    }

    private void take(Saying change) {
        change.deniedNoLonger().forEach(triple -> rows.deny(rows.row(triple), false, round));
        for (Triple triple : change.takenBack()) {
            int row = rows.row(triple);
            rows.say(row, false);
            suspect(row);
        }
        for (Triple triple : change.said()) {
            int row = rows.row(triple);
            rows.say(row, true);
            if (!rows.holds(row)) {
                rows.show(row, round);
            }
        }
        change.denied().forEach(triple -> rows.deny(rows.row(triple), true, round));
    }

    /** What nothing else proves goes at once; else the last layer that proves it decides. */
    private void suspect(int row) {
        if (rows.holds(row) && !rows.isSaid(row)) {
            int decider = decider(row);
            if (decider < 0) {
                rows.hide(row, round);
            } else {
                suspects.get(decider).add(row);
            }
        }
    }

    private void run() {
        int[] changed = rows.touched();
        round++;
        everythingIsNew = beginning;
        List<Integer> fresh = new ArrayList<>();
        List<Integer> gone = new ArrayList<>();
        for (int row : changed) {
            if (rows.isNew(row)) {
                rows.renew(row, round);
                fresh.add(row);
            }
            if (rows.isGone(row)) {
                gone.add(row);
            }
        }
        endOn(gone);
        Delta holding = delta(fresh.stream().filter(rows::holds).toList());
        Delta lost = delta(gone);
        endUnsettled(holding, lost);
        shown.clear();
        endAndSettle();
        begin(fresh, lost);
        while (!shown.isEmpty()) {
            round++;
            Delta delta = delta(shown.stream().filter(rows::isPresent).toList());
            shown.clear();
            everythingIsNew = false;
            match(delta);
        }
    }

    private Delta delta(List<Integer> some) {
        Delta delta = new Delta(rows);
        some.forEach(delta::add);
        return delta;
    }

    private void begin(List<Integer> fresh, Delta gone) {
        Delta delta = delta(fresh.stream().filter(rows::isPresent).toList());
        shown.forEach(row -> {
            rows.renew(row, round);
            delta.add(row);
        });
        shown.clear();
        if (beginning) {
            plans.ofNothing(layer).forEach(plan -> matcher(plan).run(firing(plan)));
        }
        rematchSettled(delta(fresh), gone);
        match(delta);
    }

    private void match(Delta delta) {
        for (Plan plan : plans.ofConditions(layer)) {
            List<Integer> seeds = delta.seeds(plans.places(plan));
            if ((!everythingIsNew || plan.fresh() == 0) && isWorthTrying(plan, seeds)) {
                Matcher matcher = matcher(plan);
                Matcher.Found fire = firing(plan);
                seeds.forEach(seed -> matcher.run(seed, fire));
            }
        }
        endAndSettle();
    }

    /** Absences that came to be, and aggregates that changed. */
    private void rematchSettled(Delta fresh, Delta gone) {
        for (Plan plan : plans.ofSettled(layer)) {
            List<Integer> seeds = changing(plan, gone, fresh);
            if (isWorthTrying(plan, seeds)) {
                Matcher matcher = matcher(plan);
                Matcher.Found fire = firing(plan);
                seeds.forEach(seed -> matcher.run(seed, fire));
            }
        }
    }

    private void endUnsettled(Delta fresh, Delta gone) {
        for (Plan plan : plans.ofUnsettled(layer)) {
            List<Integer> seeds = changing(plan, fresh, gone);
            if (isWorthTrying(plan, seeds)) {
                Matcher matcher = matcher(plan);
                int rule = firings.numberOf(plan.rule());
                Set<Integer> ending = new HashSet<>();
                seeds.forEach(seed -> matcher.run(
                        seed,
                        (premises, conclusions, denied) ->
                                ending.addAll(firings.beginningWith(rule, premises, conclusions))));
                ending.forEach(this::end);
            }
        }
    }

    /** What changes an absence one way; an aggregate is changed both ways. */
    private List<Integer> changing(Plan plan, Delta oneWay, Delta otherWay) {
        List<Integer> seeds = new ArrayList<>(oneWay.seeds(plans.places(plan)));
        if (plan.isOfAggregate()) {
            seeds.addAll(otherWay.seeds(plans.places(plan)));
        }
        return seeds;
    }

    private boolean isWorthTrying(Plan plan, List<Integer> seeds) {
        return !seeds.isEmpty() && plans.places(plan).mayBeMet(rows);
    }

    private Matcher matcher(Plan plan) {
        Matcher matcher =
                matchers.computeIfAbsent(plan, key -> new Matcher(key, plans.places(key), rows, dictionary, skolems));
        matcher.enter(round);
        return matcher;
    }

    private Matcher.Found firing(Plan plan) {
        return (premises, conclusions, denied) -> fire(plan.rule(), premises, conclusions, denied);
    }

    private void fire(InferenceRule rule, int[] premises, List<int[]> conclusions, boolean denied) {
        int number = firings.numberOf(rule);
        FiringTable table = firings.table();
        int firing = table.find(number, premises, denied);
        if (firing == FiringTable.NONE) {
            int[] concluded = new int[conclusions.size()];
            for (int index = 0; index < concluded.length; index++) {
                int[] triple = conclusions.get(index);
                concluded[index] = rows.row(triple[0], triple[1], triple[2]);
            }
            if (isIdle(premises, concluded)) {
                return;
            }
            firing = table.add(number, premises, concluded, denied);
        }
        if (!table.stands(firing)) {
            table.stand(firing, true);
            countFiring(rule);
            if (!denied) {
                conclude(table.conclusions(firing));
            }
        }
    }

    private void conclude(int[] conclusions) {
        Set<Integer> weighed = descriptions.weighed(conclusions);
        unsettled.addAll(weighed);
        for (int row : conclusions) {
            if (!rows.holds(row) && !weighed.contains(rows.subject(row))) {
                show(row);
            }
        }
    }

    private void show(int row) {
        if (rows.isDenied(row)) {
            firings.forEachResting(row, layer, this::end);
        }
        rows.show(row, round + 1);
        shown.add(row);
    }

    private void hide(int row) {
        rows.hide(row, round + 1);
        hidden.add(row);
        if (rows.isDenied(row)) {
            shown.add(row);
        }
    }

    private void countFiring(InferenceRule rule) {
        fired++;
        if (fired > MOST_FIRINGS) {
            throw new RuleMistake(
                    rule.file(),
                    rule.line(),
                    "the rule \"" + rule.name()
                            + "\" fires without end; bound its values, as in greaterThan(?weight 0.05)");
        }
    }

    /** A firing that concludes only what it began with proves nothing. */
    private static boolean isIdle(int[] premises, int[] conclusions) {
        Set<Integer> known = new HashSet<>();
        for (int premise : premises) {
            known.add(premise);
        }
        for (int conclusion : conclusions) {
            if (!known.contains(conclusion)) {
                return false;
            }
        }
        return true;
    }

    private void endOn(Collection<Integer> gone) {
        gone.forEach(row -> firings.forEachResting(row, layer, this::end));
    }

    private void end(int firing) {
        FiringTable table = firings.table();
        if (!table.stands(firing)) {
            return;
        }
        table.stand(firing, false);
        if (!table.isHeldBack(firing)) {
            int[] conclusions = table.conclusions(firing);
            unsettled.addAll(descriptions.weighed(conclusions));
            for (int row : conclusions) {
                suspects.get(layer).add(row);
            }
        }
    }

    /** Until everything that holds has a proof, and every weighed node is described as its strongest proof does. */
    private void endAndSettle() {
        do {
            endUnproved();
            settle();
        } while (!hidden.isEmpty());
    }

    private void endUnproved() {
        Support support = new Support(firings, rows, layer);
        Set<Integer> doubtful = suspects.get(layer);
        while (!hidden.isEmpty() || !doubtful.isEmpty()) {
            if (!hidden.isEmpty()) {
                firings.forEachResting(hidden.pop(), layer, this::end);
            } else {
                int row = doubtful.iterator().next();
                doubtful.remove(row);
                endUnlessProved(row, support);
            }
        }
    }

    private void endUnlessProved(int row, Support support) {
        if (!rows.holds(row) || rows.isSaid(row)) {
            return;
        }
        int decider = decider(row);
        if (decider > layer) {
            suspects.get(decider).add(row);
        } else if (!support.has(row)) {
            hide(row);
        }
    }

    /** The last layer in which something may conclude a row. */
    private int decider(int row) {
        return plans.kinds().lastLayer(dictionary.node(rows.predicate(row)));
    }

    private void settle() {
        List<Integer> nodes = List.copyOf(unsettled);
        unsettled.clear();
        for (int node : nodes) {
            Descriptions.Settlement settlement = descriptions.settle(node);
            settlement.hidden().forEach(this::hide);
            settlement.shown().forEach(this::show);
        }
    }
}
