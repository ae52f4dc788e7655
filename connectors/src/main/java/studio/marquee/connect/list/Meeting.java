package studio.marquee.connect.list;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.marquee.connect.cache.AudienceEngine;
import studio.marquee.connect.cache.MartCache;
import studio.marquee.connect.progress.Progress;
import studio.marquee.connect.seal.IdentifierVault;
import studio.marquee.connect.seal.Seal;
import studio.marquee.connect.seal.VaultTable;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** Shows every person of a generation, each with what they can be named by. */
final class Meeting {
  private static final int LOOK = 65_536;

  private final Workspace workspace;
  private final AudienceEngine engine;
  private final ListPlace laptop;

  Meeting(Workspace workspace, AudienceEngine engine, ListPlace laptop) {
    this.workspace = workspace;
    this.engine = engine;
    this.laptop = laptop;
  }

  /** Takes somebody. */
  @FunctionalInterface
  interface Taking {
    /** With the key of the person, and one value; somebody with several comes several times. */
    void take(String person, String value);
  }

  void all(Identifier by, Progress progress, Taking taking)
      throws ProblemException, InterruptedException {
    if (by.form().isKey()) {
      keys(progress, taking);
    } else {
      contacts(by, progress, taking);
    }
  }

  private void keys(Progress progress, Taking taking)
      throws ProblemException, InterruptedException {
    Attribute key = workspace.population().attribute(workspace.population().key()).orElseThrow();
    int everyone = engine.freshness().people();
    progress.at("list.match", 0, everyone);
    engine.<ProblemException>read(
        RowSet.everyone(everyone),
        List.of(key),
        rows -> {
          for (int at = 0; at < rows.size(); at++) {
            @Nullable String value = rows.value(at, 0);
            if (value != null) {
              taking.take(value, value);
            }
          }
          progress.at("list.match", rows.row(rows.size() - 1) + 1L, everyone);
        });
  }

  private void contacts(Identifier by, Progress progress, Taking taking)
      throws ProblemException, InterruptedException {
    MartCache cache = MartCache.of(laptop.data(), workspace, workspace.population());
    Seal seal = new Seal(laptop.keys(), cache.id());
    Optional<IdentifierVault> opened =
        seal.vault(cache.folder().resolve(engine.freshness().generation()));
    if (opened.isEmpty()) {
      return;
    }
    try (IdentifierVault vault = opened.get()) {
      int column = column(vault, by);
      if (column < 0) {
        return;
      }
      long[] seen = new long[1];
      progress.at("list.match", 0, vault.rows());
      vault.read(row -> {
        if (seen[0]++ % LOOK == 0) {
          progress.at("list.match", seen[0] - 1, vault.rows());
        }
        if (row.mart().equals(by.name().mart())) {
          @Nullable String value = row.values().get(column);
          if (value != null && !value.isBlank()) {
            taking.take(row.person(), value);
          }
        }
      });
    } catch (IOException failure) {
      throw new ProblemException(Problem.of(ListProblem.NOT_READABLE, cache.folder()), failure);
    }
  }

  private static int column(IdentifierVault vault, Identifier by) {
    return vault.tables().stream()
        .filter(table -> table.mart().equals(by.name().mart()))
        .map(VaultTable::columns)
        .mapToInt(columns -> columns.indexOf(by.name().attribute()))
        .findFirst()
        .orElse(-1);
  }
}
