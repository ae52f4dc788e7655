package studio.marquee.app.feature.builder.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;

final class PinFileTest {
  private static final Item COUNTRY = new Item.OfAttribute(new AttributeName("people", "country"));

  @TempDir private Path folder;

  @Test
  void everythingThatCanBePinnedIsFoundAgainInItsOrder() throws ProblemException {
    List<Item> all =
        List.of(
            new Item.OfSplit(),
            new Item.OfList("trade-fair"),
            COUNTRY,
            new Item.OfBehaviour("orders"),
            new Item.OfRelated("households"),
            new Item.OfAudience("win back"),
            new Item.OfTemplate("campaign"),
            new Item.OfRank());
    PinFile file = new PinFile(folder.resolve("pins").resolve("one.txt"));
    assertThat(file.read()).isEmpty();
    file.write(all);
    assertThat(file.read()).isEqualTo(all);
    file.write(List.of());
    assertThat(file.read()).isEmpty();
  }

  @Test
  void aSpoiltLineIsPassedOver() throws Exception {
    Path lines = folder.resolve("pins.txt");
    Files.write(
        lines,
        List.of(
            "", "attribute Country", "nonsense x", "rank", "attribute people.country", "\u0000"));
    assertThat(new PinFile(lines).read()).containsExactly(COUNTRY);
    Files.write(lines, new byte[] {(byte) 0xC3, 0x28});
    assertThat(new PinFile(lines).read()).isEmpty();
  }

  @Test
  void whatCannotBeKeptSaysSo() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("pins"), "a file, not a folder");
    assertThatThrownBy(() -> new PinFile(inTheWay.resolve("one.txt")).write(List.of(COUNTRY)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problem().code()).isEqualTo(AppProblem.SETTINGS_NOT_SAVED));
  }
}
