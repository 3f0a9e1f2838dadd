package io.restsession.bench.report;

import java.util.List;
import java.util.Locale;

/**
 * The ratios as a picture: each bar is a median as a share of what is wanted, so that all of them share one mark however far
 * apart the targets are; its whiskers are the spread. Colours that can be read on white and on black. Immutable.
 */
final class Picture {

    private static final int LABELS = 500;
    private static final int WIDTH = 1000;
    private static final int LINE = 26;
    private static final int TOP = 30;

    /** Further than this to the right there is nothing new to see. */
    private static final double LARGEST = 2.5;

    private final List<Figure> ratios;

    Picture(List<Figure> figures) {
        ratios = figures.stream().filter(figure -> figure.unit().equals("×") && figure.target() != null).toList();
    }

    @Override
    public String toString() {
        int height = TOP + LINE * ratios.size() + 30;
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" font-family=\"sans-serif\" font-size=\"12\">%n",
            WIDTH, height, WIDTH));
        svg.append("<style>text{fill:#555}@media(prefers-color-scheme:dark){text{fill:#bbb}}</style>\n");
        for (int i = 0; i < ratios.size(); i++) {
            bar(svg, ratios.get(i), TOP + LINE * i);
        }
        line(svg, x(1), TOP - 8, x(1), height - 26, "#888", "4 3");
        text(svg, x(1), TOP - 14, "middle", "wanted");
        text(svg, LABELS, height - 8, "start", "median as a share of what is wanted; whiskers: lowest and highest pair");
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, Figure figure, int y) {
        double wanted = figure.target().value();
        boolean atLeast = figure.target().kind() == Target.Kind.AT_LEAST;
        double median = figure.sample().median();
        text(svg, LABELS - 8, y + 14, "end", figure.row() + "  " + figure.work()
            + (figure.beside().isEmpty() ? "" : " / " + figure.beside()));
        svg.append(String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" rx=\"2\" fill=\"%s\"/>%n", LABELS, y + 2,
            x(median / wanted) - LABELS, figure.target().isMetBy(median) ? "#4c9f70" : "#d1603d"));
        line(svg, x(figure.sample().lowest() / wanted), y + 10, x(figure.sample().highest() / wanted), y + 10, "#777", "none");
        text(svg, WIDTH - 4, y + 14, "end", String.format(Locale.ROOT, "%.2f× (%s %.2f)", median, atLeast ? "≥" : "≤", wanted));
    }

    private static void line(StringBuilder svg, double x1, int y1, double x2, int y2, String colour, String dashes) {
        svg.append(String.format(Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"%s\" stroke-width=\"1.5\" stroke-dasharray=\"%s\"/>%n",
            x1, y1, x2, y2, colour, dashes));
    }

    private static void text(StringBuilder svg, double x, int y, String anchor, String text) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">", x, y, anchor))
            .append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
    }

    private static double x(double share) {
        return LABELS + Math.min(share, LARGEST) / LARGEST * (WIDTH - LABELS - 120);
    }
}
