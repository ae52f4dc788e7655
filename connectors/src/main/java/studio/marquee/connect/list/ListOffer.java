package studio.marquee.connect.list;

import java.util.List;

/** What a file would be as a list. It holds people, and says none of them. */
public final class ListOffer {
  private final Source source;
  private final List<Fit> fits;
  private final ListCounts counts;
  private final Names people;

  /** As if a file had been looked through. */
  public static ListOffer of(
      Source source, List<Fit> fits, ListCounts counts, List<String> people) {
    Names.Adding names = new Names.Adding();
    people.forEach(names::add);
    return new ListOffer(source, fits, counts, names.done());
  }

  ListOffer(Source source, List<Fit> fits, ListCounts counts, Names people) {
    this.source = source;
    this.fits = List.copyOf(fits);
    this.counts = counts;
    this.people = people;
  }

  /**
   * Where it comes from.
   *
   * @param file its name, without the folder
   * @param encoding what people call how its letters are written
   * @param column the number of the column, from 0 on
   * @param title what the column is called; blank when nobody named it
   * @param by what its values were taken for
   */
  public record Source(String file, String encoding, int column, String title, Identifier by) {}

  /**
   * Another way to read the file.
   *
   * @param found how many of the first values somebody here has
   */
  public record Fit(int column, String title, Identifier by, int found) {}

  public Source source() {
    return source;
  }

  /** All ways in which it can be read, the best one first. */
  public List<Fit> fits() {
    return fits;
  }

  /** Whether it was read in this way. */
  public boolean isRead(Fit fit) {
    return fit.column() == source.column() && fit.by().equals(source.by());
  }

  /** The same among all ways to read the file that are known from another look at it. */
  public ListOffer among(ListOffer other) {
    return new ListOffer(source, other.fits, counts, people);
  }

  public ListCounts counts() {
    return counts;
  }

  Names people() {
    return people;
  }
}
