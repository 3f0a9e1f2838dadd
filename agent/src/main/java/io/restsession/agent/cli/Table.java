package io.restsession.agent.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns as wide as what is in them; numbers stand to the right. Cells hold no blanks, so that other programs can
 * take lines apart. Not thread-safe.
 */
final class Table {

    private static final String GAP = "  ";

    private final Output output;
    private final String[] head;
    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] isNumber;

    /** @param head the columns' names; a {@code >} before one makes it a column of numbers */
    Table(Output output, String... head) {
        this.output = output;
        this.head = new String[head.length];
        isNumber = new boolean[head.length];
        for (int i = 0; i < head.length; i++) {
            isNumber[i] = head[i].startsWith(">");
            this.head[i] = isNumber[i] ? head[i].substring(1) : head[i];
        }
    }

    void row(String... cells) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].isEmpty() ? "-" : output.printable(cells[i]).replace(" ", "\\u0020");
        }
        rows.add(cells);
    }

    /** A row whose last cell is text of any length, blanks and all. */
    void rowWithText(String text, String... cells) {
        row(cells);
        String[] row = Arrays.copyOf(cells, cells.length + 1);
        row[cells.length] = text;
        rows.set(rows.size() - 1, row);
    }

    void print() {
        int[] widths = new int[head.length];
        widen(widths, head);
        for (String[] row : rows) {
            widen(widths, row);
        }
        output.line(line(head, widths));
        for (String[] row : rows) {
            output.line(line(row, widths));
        }
    }

    private static void widen(int[] widths, String[] row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row[i].length());
        }
    }

    private String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder(120);
        for (int i = 0; i < row.length; i++) {
            String padding = blanks(widths[i] - row[i].length());
            line.append(i == 0 ? "" : GAP).append(isNumber[i] ? padding + row[i] : row[i] + (i == row.length - 1 ? "" : padding));
        }
        return line.toString();
    }

    static String padded(String text, int width) {
        return text + blanks(width - text.length());
    }

    private static String blanks(int count) {
        StringBuilder blanks = new StringBuilder(Math.max(count, 0));
        for (int i = 0; i < count; i++) {
            blanks.append(' ');
        }
        return blanks.toString();
    }
}
