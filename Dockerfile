# Builds from the jar: ./mvnw -DskipTests package && docker build -t complaint-hub .
FROM eclipse-temurin:17-jre

# tesseract and its languages read scanned letters; the CJK font draws Chinese in PDF (Noto CJK has no TrueType outlines); curl asks for the health
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        curl tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-eng fonts-wqy-microhei \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --system --gid 10001 hub \
    && useradd --system --uid 10001 --gid hub --home-dir /hub --shell /usr/sbin/nologin hub \
    && install --directory --owner=hub --group=hub --mode=0750 /hub /hub/config /hub/data

WORKDIR /hub
COPY --chown=root:root target/complaint-hub.jar /hub/app/
COPY --chown=root:root target/lib /hub/app/lib/

# The classes of a trial start in an archive that Java maps instead of loading them: a third of the work of a start, and a
# smaller process. The hub runs for a moment, so that those of its routes are there too; it ends by SIGTERM (128 + 15). Java does
# without an archive that was made under another path or by another Java.
RUN { java -XX:ArchiveClassesAtExit=/hub/app/hub.jsa -XX:+UseSerialGC \
        -jar /hub/app/complaint-hub.jar --hub.data=/tmp/trial --server.port=18080 & } \
    && curl --fail --silent --output /dev/null --retry 120 --retry-delay 1 --retry-all-errors http://127.0.0.1:18080/actuator/health \
    && { kill $! && wait $! || [ $? -eq 143 ]; } \
    && test -s /hub/app/hub.jsa \
    && rm -rf /tmp/trial

# The Tier4 thresholds, ten times the usual ones: the optimising compiler takes two thirds of the processor time of a start for
# code that runs a few thousand times; what a busy hub runs, it still compiles.
ENV TZ=Asia/Shanghai \
    LANG=C.UTF-8 \
    JAVA_TOOL_OPTIONS="-Xms64m -XX:MaxRAMPercentage=70 -XX:+UseSerialGC -XX:SharedArchiveFile=/hub/app/hub.jsa -XX:Tier4InvocationThreshold=50000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000 -XX:+ExitOnOutOfMemoryError"

USER hub
VOLUME ["/hub/data"]
EXPOSE 8080

HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/actuator/health"]

# exec form: the hub is process 1 and hears SIGTERM, so that it ends its transactions before it goes
ENTRYPOINT ["java", "-jar", "/hub/app/complaint-hub.jar"]
