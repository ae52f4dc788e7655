package studio.marquee.app.feature.builder.answer;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import studio.marquee.app.control.ShareBar;
import studio.marquee.app.control.SteadyBox;
import studio.marquee.app.control.Words;
import studio.marquee.app.text.Texts;
import studio.marquee.model.answer.Headcount;
import studio.marquee.model.answer.OverlapCounts;
import studio.marquee.model.catalogue.Audience;

/**
 * How the audience lies over others: a row for everybody who is in exactly the same of them, with a
 * filled dot for each they are in.
 */
final class OverlapBlock extends SteadyBox {
  private final Texts texts;
  private final Told told;
  private final OverlapViewModel model;
  private final MenuButton choice = new MenuButton();
  private final Label hint;

  OverlapBlock(Texts texts, OverlapViewModel model) {
    this.texts = texts;
    this.told = new Told(texts);
    this.model = model;
    choice.getStyleClass().add("breakdown-choice");
    choice.setId("overlap-choice");
    choice.setText(texts.say("answer.overlap.choose"));
    Block<OverlapCounts> block =
        new Block<>(texts, texts.say("answer.overlap"), model.overlap(), this::regions, choice);
    block.name("overlap");
    hint = Words.paragraph(texts.say("answer.overlap.hint", OverlapViewModel.MOST), "muted");
    block.getChildren().add(1, hint);
    getChildren().add(block);
    boolean isThereAny = !model.choices().isEmpty();
    setVisible(isThereAny);
    setManaged(isThereAny);
    model.othersProperty().subscribe(this::choose);
  }

  private void choose(List<Audience> others) {
    choice.setAccessibleText(
        texts.say("answer.overlap.chooseMore", others.size(), OverlapViewModel.MOST));
    choice.getItems().setAll(model.choices().stream().map(this::item).toList());
    hint.setVisible(others.isEmpty());
    hint.setManaged(others.isEmpty());
  }

  private CheckMenuItem item(Audience audience) {
    CheckMenuItem item = new CheckMenuItem(audience.segment().title());
    boolean isChosen = model.othersProperty().get().contains(audience);
    item.setSelected(isChosen);
    item.setDisable(!isChosen && model.isFull());
    item.setOnAction(_ -> model.choose(audience));
    return item;
  }

  /** The names of the audiences, the one on the table first. */
  private List<String> names() {
    List<String> names = new ArrayList<>(List.of(texts.say("answer.overlap.this")));
    model.othersProperty().get().forEach(other -> names.add(other.segment().title()));
    return names;
  }

  private Region regions(OverlapCounts counts) {
    OverlapRegions regions = OverlapRegions.of(counts);
    VBox all = new VBox(10, legend(counts), grid(counts, regions));
    if (regions.more() > 0) {
      all.getChildren().add(Words.muted(texts.say("answer.overlap.more", regions.more())));
    }
    return all;
  }

  private Region legend(OverlapCounts counts) {
    GridPane grid = new GridPane(8, 3);
    List<String> names = names();
    for (int i = 0; i < Math.min(names.size(), counts.people().size()); i++) {
      Label name = Words.styled(names.get(i));
      name.setTooltip(new Tooltip(names.get(i)));
      name.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(name, Priority.ALWAYS);
      Label people = Words.column(told.say(counts.people().get(i)), "muted");
      grid.addRow(i, Words.number(letter(i), "overlap-letter"), name, people);
    }
    return grid;
  }

  private static String letter(int audience) {
    return String.valueOf((char) ('A' + audience));
  }

  private Region grid(OverlapCounts counts, OverlapRegions regions) {
    GridPane grid = new GridPane(8, 6);
    grid.setId("regions");
    int audiences = counts.people().size();
    for (int i = 0; i < audiences; i++) {
      Label head = Words.number(letter(i), "overlap-letter");
      GridPane.setHalignment(head, HPos.CENTER);
      grid.add(head, i, 0);
    }
    long most =
        regions.shown().stream().mapToLong(at -> at.people().known().orElse(0)).max().orElse(0);
    for (int row = 0; row < regions.shown().size(); row++) {
      row(grid, row + 1, regions.shown().get(row), new Headcount.Exactly(most));
    }
    return grid;
  }

  private void row(GridPane grid, int row, OverlapRegions.Region region, Headcount most) {
    int audiences = region.inside().size();
    for (int i = 0; i < audiences; i++) {
      javafx.scene.layout.Region dot = new javafx.scene.layout.Region();
      dot.getStyleClass().add(region.inside().get(i) ? "overlap-in" : "overlap-out");
      HBox cell = new HBox(dot);
      cell.setAlignment(Pos.CENTER);
      grid.add(cell, i, row);
    }
    ShareBar bar = new ShareBar(12);
    bar.show(Told.length(region.people(), most));
    if (!region.inside().getFirst()) {
      bar.getStyleClass().add("not-meant");
    }
    String said = texts.say("answer.overlap.region", inside(region), told.say(region.people()));
    bar.setAccessibleText(said);
    Tooltip.install(bar, new Tooltip(said));
    GridPane.setHgrow(bar, Priority.ALWAYS);
    Label number = Words.column(told.say(region.people()));
    grid.add(bar, audiences, row);
    grid.add(number, audiences + 1, row);
  }

  private String inside(OverlapRegions.Region region) {
    List<String> names = names();
    List<String> in = new ArrayList<>();
    for (int i = 0; i < Math.min(names.size(), region.inside().size()); i++) {
      if (region.inside().get(i)) {
        in.add(names.get(i));
      }
    }
    return String.join(", ", in);
  }
}
