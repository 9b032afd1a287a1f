package io.ghostnote.architecture.broken.thread;

import io.ghostnote.architecture.broken.client.Member;

final class KnowsClient {
    Member other() {
        return new Member();
    }
}
