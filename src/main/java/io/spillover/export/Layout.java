package io.spillover.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the entities of a picture are: joined ones near each other, none upon another, the same in every run.
 *
 * <p>Springs as Fruchterman and Reingold have them (Graph Drawing by Force-directed Placement, 1991), which start from a
 * spiral with the best joined in its middle; then boxes that overlap push each other apart.
 */
final class Layout {

    private static final int ROUNDS = 600;
    private static final int PUSHES = 400;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    /** Pictures are wider than high, and so are labels. */
    private static final double STRETCH = 1.6;

    private static final double GRAVITY = 1.1;
    private static final double GAP = 16;

    private final double[] x;
    private final double[] y;
    private final double[] widths;
    private final double[] heights;
    private final double spring;

    private Layout(double[] widths, double[] heights, double spring) {
        this.x = new double[widths.length];
        this.y = new double[widths.length];
        this.widths = widths;
        this.heights = heights;
        this.spring = spring;
    }

    /**
     * Places boxes of these sizes; those that lines join are by their places in the list.
     *
     * @param spring how far apart joined boxes are best, in pixels, before the stretch
     */
    static Layout of(double[] widths, double[] heights, List<Excerpt.Line> lines, double spring) {
        Layout layout = new Layout(widths, heights, spring);
        Set<List<Integer>> pairs = new LinkedHashSet<>();
        lines.forEach(line -> pairs.add(List.of(Math.min(line.from(), line.to()), Math.max(line.from(), line.to()))));
        layout.spiral();
        for (int round = 0; round < ROUNDS; round++) {
            layout.pull(pairs, layout.spring * 1.5 * (1 - (double) round / ROUNDS));
        }
        for (int i = 0; i < widths.length; i++) {
            layout.x[i] *= STRETCH;
        }
        for (int push = 0; push < PUSHES && layout.apart(); push++) {
            // each call pushes
        }
        return layout;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    private void spiral() {
        for (int i = 0; i < x.length; i++) {
            double radius = spring * 0.7 * Math.sqrt(i);
            x[i] = radius * Math.cos(i * GOLDEN_ANGLE);
            y[i] = radius * Math.sin(i * GOLDEN_ANGLE);
        }
    }

    /** One round: all push each other away, lines pull, and the middle does a little; none goes farther than allowed. */
    private void pull(Set<List<Integer>> pairs, double farthest) {
        double[] dx = new double[x.length];
        double[] dy = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                force(i, j, -spring * spring / square(i, j), dx, dy);
            }
            dx[i] -= GRAVITY * x[i];
            dy[i] -= GRAVITY * y[i];
        }
        for (List<Integer> pair : pairs) {
            force(pair.get(0), pair.get(1), Math.sqrt(square(pair.get(0), pair.get(1))) / spring, dx, dy);
        }
        for (int i = 0; i < x.length; i++) {
            double length = Math.max(0.01, Math.hypot(dx[i], dy[i]));
            double step = Math.min(length, farthest) / length;
            x[i] += dx[i] * step;
            y[i] += dy[i] * step;
        }
    }

    private double square(int i, int j) {
        double a = x[j] - x[i];
        double b = y[j] - y[i];
        return Math.max(1, a * a + b * b);
    }

    /** A force that pulls two together, or pushes them apart, by so much of their distance. */
    private void force(int i, int j, double part, double[] dx, double[] dy) {
        double a = (x[j] - x[i]) * part;
        double b = (y[j] - y[i]) * part;
        dx[i] += a;
        dy[i] += b;
        dx[j] -= a;
        dy[j] -= b;
    }

    /** Pushes boxes apart that overlap, the way that is shorter; false where none do. */
    private boolean apart() {
        boolean overlapped = false;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double across = (widths[i] + widths[j]) / 2 + GAP - Math.abs(x[j] - x[i]);
                double down = (heights[i] + heights[j]) / 2 + GAP - Math.abs(y[j] - y[i]);
                if (across > 0 && down > 0) {
                    overlapped = true;
                    push(i, j, across, down);
                }
            }
        }
        return overlapped;
    }

    private void push(int i, int j, double across, double down) {
        if (down <= across) {
            double way = (y[j] >= y[i] ? down : -down) / 2;
            y[i] -= way;
            y[j] += way;
        } else {
            double way = (x[j] >= x[i] ? across : -across) / 2;
            x[i] -= way;
            x[j] += way;
        }
    }
}
