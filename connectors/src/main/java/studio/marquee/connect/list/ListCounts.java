package studio.marquee.connect.list;

/**
 * What became of the rows of a file.
 *
 * @param rows all but the one that names the columns
 * @param matched different values that somebody here has
 * @param unmatched different values that nobody here has
 * @param repeated rows whose value stands further up already
 * @param blank rows without a value
 * @param shortened values such as 1.23E+11, of which a spreadsheet kept only the first digits
 * @param withoutZeros unmatched values that somebody would have with zeros in front
 * @param people who is in the list; several can have one value
 */
public record ListCounts(
    long rows,
    long matched,
    long unmatched,
    long repeated,
    long blank,
    long shortened,
    long withoutZeros,
    long people) {}
