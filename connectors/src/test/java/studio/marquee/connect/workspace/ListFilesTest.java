package studio.marquee.connect.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.problem.Problem;

/** Lists as people upload them. */
class ListFilesTest {
  @TempDir Path folder;
  private final List<Problem> unreadable = new ArrayList<>();

  private List<PeopleList> lists() throws Exception {
    unreadable.clear();
    return ListFiles.read(folder, unreadable);
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private PeopleList only(String name, String text) throws Exception {
    write(name, text);
    List<PeopleList> lists = lists();
    assertThat(unreadable).isEmpty();
    assertThat(lists).hasSize(1);
    return lists.getFirst();
  }

  private Problem refusal(String name, String text) throws Exception {
    write(name, text);
    assertThat(lists()).isEmpty();
    assertThat(unreadable).hasSize(1);
    return unreadable.getFirst();
  }

  @Test
  void aTextFileHasOneValueALine() throws Exception {
    PeopleList list = only("guests.txt", "\uFEFF c1 \r\nc2\n\n  \nc1\n\u2003c3\u2003\nd,e;f");
    assertThat(list.name()).isEqualTo("guests");
    assertThat(list.values("")).isEqualTo(Optional.of(List.of("c1", "c2", "c3", "d,e;f")));
  }

  @Test
  void aTableNamesItsColumnsInTheFirstRow() throws Exception {
    String text =
        """
        \uFEFFcustomer_id, name ,
        c1,"Holm, Mira",x
        c2,"the ""old"" one"

         ,Änne,
        """;
    PeopleList list = only("guests.csv", text.replace("\n", "\r\n"));
    assertThat(list.first()).isEqualTo("customer_id");
    assertThat(list.columns()).containsOnlyKeys("customer_id", "name");
    assertThat(list.values("")).isEqualTo(Optional.of(List.of("c1", "c2")));
    assertThat(list.values("name"))
        .isEqualTo(Optional.of(List.of("Holm, Mira", "the \"old\" one", "Änne")));
    assertThat(list.values("town")).isEmpty();
  }

  @Test
  void semicolonsDoAsWell() throws Exception {
    PeopleList list = only("guests.csv", "id;price\nc1;1,50\nc2;\"2;3\"\n");
    assertThat(list.values("price")).isEqualTo(Optional.of(List.of("1,50", "2;3")));
  }

  @Test
  void whatCannotBeReadIsNamedAndSpoilsNothingElse() throws Exception {
    Path control = write("control.txt", "c1\nc\u00072\n");
    Path brokenLine = write("lines.csv", "id,name\nc1,\"over\ntwo\"\n");
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "Änne".getBytes(StandardCharsets.ISO_8859_1));
    write("same.csv", "id\nc1\n");
    Path twice = write("same.txt", "c1");
    Path unclosed = write("unclosed.csv", "id\nc1\n\"c2\nc3");
    Path wide = write("wide.csv", "id\nc1\nc2,c3\n");
    write("notes.md", "not a list");
    Files.createDirectory(folder.resolve("old"));
    Files.writeString(folder.resolve("old/older.txt"), "c1");

    assertThat(lists()).extracting(PeopleList::name).containsExactly("same");
    assertThat(unreadable)
        .containsExactly(
            Problem.of(WorkspaceProblem.LIST_CONTROL_SIGN, control, 2L),
            Problem.of(WorkspaceProblem.NOT_TEXT, latin),
            Problem.of(WorkspaceProblem.LIST_CONTROL_SIGN, brokenLine, 2L),
            Problem.of(WorkspaceProblem.LIST_TWICE, twice, "same"),
            Problem.of(WorkspaceProblem.LIST_UNREADABLE, unclosed, 2L),
            Problem.of(WorkspaceProblem.LIST_UNREADABLE, wide, 2L));
  }

  @Test
  void aTableNeedsNamesThatTellItsColumnsApart() throws Exception {
    Path file = folder.resolve("guests.csv");
    assertThat(refusal("guests.csv", ""))
        .isEqualTo(Problem.of(WorkspaceProblem.LIST_NO_COLUMN, file));
    assertThat(refusal("guests.csv", " , \nc1,c2\n"))
        .isEqualTo(Problem.of(WorkspaceProblem.LIST_NO_COLUMN, file));
    assertThat(refusal("guests.csv", "id, id\nc1,c2\n"))
        .isEqualTo(Problem.of(WorkspaceProblem.LIST_COLUMN_TWICE, file, "id"));
  }

  @Test
  void aFileBeyondTheLimitIsNotOpened() throws Exception {
    Path file = write("large.txt", "c1");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(ListFiles.MOST_BYTES + 1);
    }
    assertThat(lists()).isEmpty();
    assertThat(unreadable).containsExactly(Problem.of(WorkspaceProblem.LIST_TOO_LARGE, file, 50L));
  }

  @Test
  void withoutAFolderThereAreNoLists() throws Exception {
    assertThat(ListFiles.read(folder.resolve("nowhere"), unreadable)).isEmpty();
  }
}
