package studio.marquee.connect.index;

/**
 * How the numbers of a column are read.
 *
 * @param expression a number for each row, and none for a value that is in no list
 * @param join what the expression needs beside the rows; blank when it needs nothing
 */
record PlannedColumn(String column, Coding coding, String expression, String join) {}
