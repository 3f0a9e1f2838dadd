package io.restsession.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a Markdown table. Immutable. */
final class Table {

    private final List<Figure> figures;
    private final Map<Integer, String> failures;

    Table(List<Figure> figures, Map<Integer, String> failures) {
        this.figures = figures;
        this.failures = failures;
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("| row | work | beside | wanted | median | spread (n) | met? | absolute |\n")
            .append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (Figure figure : figures) {
            append(table, Integer.toString(figure.row()), figure.work(), figure.beside(), wanted(figure),
                number(figure.sample().median(), figure.unit()), spread(figure), met(figure), figure.detail());
        }
        failures.forEach((row, why) -> append(table, Integer.toString(row), "could not be measured: " + why, "", "", "", "", "no", ""));
        return table.toString();
    }

    private static void append(StringBuilder table, String... cells) {
        for (String cell : cells) {
            table.append("| ").append(cell.replace("|", "\\|").replaceAll("\\s+", " ")).append(cell.isEmpty() ? "" : " ");
        }
        table.append("|\n");
    }

    private static String wanted(Figure figure) {
        Target target = figure.target();
        return target == null ? "" : (target.kind() == Target.Kind.AT_LEAST ? "≥ " : "≤ ") + number(target.value(), figure.unit());
    }

    private static String spread(Figure figure) {
        Sample sample = figure.sample();
        return number(sample.lowest(), figure.unit()) + "–" + number(sample.highest(), figure.unit()) + " (" + sample.size() + ")";
    }

    private static String met(Figure figure) {
        return figure.target() == null ? "" : figure.target().isMetBy(figure.sample().median()) ? "yes" : "**no**";
    }

    /** Three digits that say something. */
    private static String number(double value, String unit) {
        double size = Math.abs(value);
        String digits = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : unit.equals("×") ? "%.3f" : "%.2f";
        return String.format(Locale.ROOT, digits, value) + (unit.equals("×") ? "" : " ") + unit;
    }
}
