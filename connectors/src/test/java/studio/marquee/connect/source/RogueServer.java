package studio.marquee.connect.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A server that only pretends, on a port of this machine; it keeps all that it is told. */
final class RogueServer implements AutoCloseable {
  private final ServerSocket door;
  private final Script script;
  private final List<Socket> guests = Collections.synchronizedList(new ArrayList<>());
  private final Thread thread;

  /** What it says to one guest. */
  @FunctionalInterface
  interface Script {
    void play(InputStream in, OutputStream out) throws IOException;
  }

  private RogueServer(ServerSocket door, Script script) {
    this.door = door;
    this.script = script;
    this.thread = Thread.ofPlatform().daemon().name("rogue").start(this::serve);
  }

  static RogueServer start(Script script) throws IOException {
    return new RogueServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), script);
  }

  int port() {
    return door.getLocalPort();
  }

  int guests() {
    return guests.size();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket guest = door.accept()) {
        guests.add(guest);
        script.play(guest.getInputStream(), guest.getOutputStream());
      } catch (IOException left) {
        // The guest went, or the door was closed.
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    synchronized (guests) {
      for (Socket guest : guests) {
        guest.close();
      }
    }
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
