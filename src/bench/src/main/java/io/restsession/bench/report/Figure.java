package io.restsession.bench.report;

/**
 * One line of the table.
 *
 * @param row    the number of the row it belongs to; a row may have several
 * @param work   what was done
 * @param beside what it is compared with; empty: nothing
 * @param target what is wanted; null: nothing, it is told for orientation
 * @param sample the measured values, each the ratio of one pair of neighbouring rounds, or a figure of its own
 * @param unit   "×" for a ratio, else as "ns", "B", "MB", "s", "ms"
 * @param detail the absolute figures behind it, in a few words
 */
public record Figure(int row, String work, String beside, Target target, Sample sample, String unit, String detail) {
}
