package world.karrot.migrate.shell.internal.people;

import world.karrot.migrate.shell.internal.report.Text;

/**
 * Texts from an archive as cells of a spreadsheet. Their writers are strangers, and a spreadsheet carries out what
 * looks like a formula: with what the admin may see and do.
 */
final class Cells {
    /** What a formula begins with; the wide forms count in some spreadsheets too. */
    private static final String FORMULA = "=+-@＝＋－＠";

    private Cells() {}

    /** The text on one line, and with an apostrophe before it where it would be a formula. */
    static String harmless(String text) {
        String cell = disarmed(text);
        // Where a spreadsheet takes semicolons for separators, what follows one begins a cell.
        return Text.clean(cell.replace(';', ','));
    }

    private static String disarmed(String text) {
        return beginsFormula(text) ? "'" + text : text;
    }

    /** What was meant by a cell that has been through here, or through a spreadsheet. */
    static String meant(String cell) {
        String text = cell.strip();
        return text.startsWith("'") && beginsFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean beginsFormula(String text) {
        String start = text.stripLeading();
        return !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
    }
}
