<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AbiWords</name>
    <message>
        <source>Linux %1 does not restrict %2.</source>
        <extracomment>%1 kernel version, %2 list of rights</extracomment>
        <translation>Linux %1 beschränkt %2 nicht.</translation>
    </message>
    <message>
        <source>Linux %1 has no log flags.</source>
        <translation>Linux %1 kennt keine Schalter für das Protokoll.</translation>
    </message>
    <message>
        <source>Linux %1 logs quiet rules too.</source>
        <translation>Linux %1 protokolliert auch stille Regeln.</translation>
    </message>
    <message>
        <source>Linux %1 can do all of it.</source>
        <translation>Linux %1 kann alles davon.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Shows what the Linux sandbox Landlock denied, and why.</source>
        <translation>Zeigt, was die Linux-Sandbox Landlock verweigert hat und warum.</translation>
    </message>
    <message>
        <source>Open the sample log.</source>
        <translation>Öffnet das Beispielprotokoll.</translation>
    </message>
    <message>
        <source>Draw the window with the log into a PNG file, and end.</source>
        <translation>Zeichnet das Fenster mit dem Protokoll in eine PNG-Datei und endet.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Speak another language than the desktop, for example de.</source>
        <translation>Spricht eine andere Sprache als die Arbeitsumgebung, etwa de.</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>SPRACHE</translation>
    </message>
    <message>
        <source>Audit logs; - is standard input.</source>
        <translation>Audit-Protokolle; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Edit a policy; may be given several times.</source>
        <translation>Eine Richtlinie bearbeiten; darf mehrmals stehen.</translation>
    </message>
    <message>
        <source>Use dark colours, whatever the desktop says.</source>
        <translation>Dunkle Farben verwenden, gleich was die Arbeitsumgebung sagt.</translation>
    </message>
</context>
<context>
    <name>DenialFields</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2; no policy can allow it</source>
        <translation>%1: %2; keine Richtlinie kann das erlauben</translation>
    </message>
    <message>
        <source>%1: %2 (Landlock ABI %3 and later)</source>
        <extracomment>%1 kernel name of a right, %2 what it is for, %3 number</extracomment>
        <translation>%1: %2 (ab Landlock-ABI %3)</translation>
    </message>
    <message>
        <source>Denial</source>
        <translation>Verweigerung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Missing right</source>
        <translation>Fehlendes Recht</translation>
    </message>
    <message>
        <source>Abstract socket</source>
        <translation>Abstrakter Socket</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>Inode</translation>
    </message>
    <message>
        <source>ioctl command</source>
        <translation>ioctl-Befehl</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Target PID</source>
        <translation>Ziel-PID</translation>
    </message>
    <message>
        <source>Target process</source>
        <translation>Zielprozess</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>joined with its process by neighbourhood, not by serial number</source>
        <translation>dem Prozess nach Nachbarschaft zugeordnet, nicht nach Seriennummer</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>not logged: this event has no SYSCALL record, perhaps because of the audit rule “never,task”</source>
        <translation>nicht aufgezeichnet: Dieses Ereignis hat keinen SYSCALL-Datensatz, vielleicht wegen der Audit-Regel „never,task“</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Command name</source>
        <translation>Befehlsname</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>Parent PID</source>
        <translation>Eltern-PID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Login user</source>
        <translation>Angemeldeter Benutzer</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>System call</source>
        <translation>Systemaufruf</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Missing records</source>
        <translation>Fehlende Meldungen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>After the record of</source>
        <translation>Nach dem Datensatz von</translation>
    </message>
    <message>
        <source>After the record of (UTC)</source>
        <translation>Nach dem Datensatz von (UTC)</translation>
    </message>
</context>
<context>
    <name>DomainFields</name>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Ancestor</source>
        <translation>Vorfahre</translation>
    </message>
    <message>
        <source>Reason for it</source>
        <translation>Grund dafür</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Freed</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Denials in this log</source>
        <translation>Verweigerungen in diesem Protokoll</translation>
    </message>
    <message>
        <source>With nested domains</source>
        <translation>Mit inneren Domänen</translation>
    </message>
    <message>
        <source>Denials the kernel counted</source>
        <translation>Vom Kernel gezählte Verweigerungen</translation>
    </message>
    <message>
        <source>Not logged</source>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Erzeuger</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>not logged: the record of the domain’s first denial is missing</source>
        <translation>nicht protokolliert: Der Datensatz der ersten Verweigerung der Domäne fehlt</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Command name</source>
        <translation>Kommandoname</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>DomainStory</name>
    <message>
        <source>Sandbox (domain) %1; the log does not say who created it</source>
        <translation>Sandbox (Domäne) %1; das Protokoll sagt nicht, wer sie angelegt hat</translation>
    </message>
    <message>
        <source>Sandbox (domain) %1, created by %2</source>
        <extracomment>%1 number of a domain, %2 program</extracomment>
        <translation>Sandbox (Domäne) %1, angelegt von %2</translation>
    </message>
    <message>
        <source>Sandbox (domain) %1, created by %2, process %3</source>
        <extracomment>%1 number of a domain, %2 program, %3 process</extracomment>
        <translation>Sandbox (Domäne) %1, angelegt von %2, Prozess %3</translation>
    </message>
    <message>
        <source>The kernel said so.</source>
        <translation>Der Kernel hat es so gesagt.</translation>
    </message>
    <message>
        <source>The records leave hardly another reading; others may lie in between.</source>
        <translation>Die Datensätze lassen kaum eine andere Deutung zu; weitere können dazwischen liegen.</translation>
    </message>
    <message>
        <source>The records speak for it, but other readings are possible.</source>
        <translation>Die Datensätze sprechen dafür, andere Deutungen sind aber möglich.</translation>
    </message>
    <message>
        <source>Audit records do not name a domain’s parent.</source>
        <translation>Audit-Datensätze nennen die äußere Domäne nicht.</translation>
    </message>
    <message>
        <source>Nested in</source>
        <translation>Liegt in</translation>
    </message>
    <message>
        <source>First record %1, freed %2, after %3 at least.</source>
        <extracomment>%1 and %2 times, %3 a duration</extracomment>
        <translation>Erster Datensatz %1, freigegeben %2, nach mindestens %3.</translation>
    </message>
    <message>
        <source>First record %1, last record %2; not freed in this log.</source>
        <translation>Erster Datensatz %1, letzter Datensatz %2; in diesem Protokoll nicht freigegeben.</translation>
    </message>
    <message>
        <source>%1 in this log, %2 with the %3 domains nested in it.</source>
        <translation>%1 in diesem Protokoll, %2 mit den %3 Domänen darin.</translation>
    </message>
    <message>
        <source>%1 in this log.</source>
        <translation>%1 in diesem Protokoll.</translation>
    </message>
    <message>
        <source>The kernel counted %1 more that this log does not hold: muted by the sandbox, or lost. The log cannot tell which.</source>
        <translation>Der Kernel hat %1 weitere gezählt, die nicht in diesem Protokoll stehen: von der Sandbox stumm geschaltet oder verloren. Welches von beiden, sagt das Protokoll nicht.</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>Denials</source>
        <translation>Verweigerungen</translation>
    </message>
</context>
<context>
    <name>DomainTerms</name>
    <message>
        <source>%1 and those nested in it</source>
        <extracomment>%1 number of a domain</extracomment>
        <translation>%1 und darin liegende</translation>
    </message>
</context>
<context>
    <name>DomainText</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>both denied the same system call</source>
        <translation>beide haben denselben Systemaufruf verweigert</translation>
    </message>
    <message>
        <source>both denied the process %1</source>
        <translation>beide haben dem Prozess %1 etwas verweigert</translation>
    </message>
    <message>
        <source>it denied the process %1, which created this domain</source>
        <translation>sie hat dem Prozess %1 etwas verweigert, der diese Domäne angelegt hat</translation>
    </message>
    <message>
        <source>both were created by the process %1</source>
        <translation>beide wurden vom Prozess %1 angelegt</translation>
    </message>
    <message>
        <source>it denied, or was created by, the parent process %1</source>
        <translation>sie hat dem Elternprozess %1 etwas verweigert oder wurde von ihm angelegt</translation>
    </message>
    <message>
        <source>the kernel released both at one moment, the inner one first</source>
        <translation>der Kernel hat beide im selben Augenblick freigegeben, die innere zuerst</translation>
    </message>
    <message>
        <source>both were created by the same program and user</source>
        <translation>beide wurden von demselben Programm und Benutzer angelegt</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>No ancestor is known. There may be some that were never denied anything.</source>
        <translation>Kein Vorfahr ist bekannt. Es kann welche geben, die nie etwas verweigert haben.</translation>
    </message>
    <message>
        <source>Parent %1: %2</source>
        <extracomment>%1 domain id, %2 exact or inferred</extracomment>
        <translation>Elterndomäne %1: %2</translation>
    </message>
    <message>
        <source>Nearest known ancestor %1: %2 (%3 %)</source>
        <extracomment>%1 domain id, %2 inferred or likely, %3 number</extracomment>
        <translation>Nächster bekannter Vorfahr %1: %2 (%3 %)</translation>
    </message>
    <message>
        <source>%1 (counts half: the process seems to have threads with domains of their own)</source>
        <translation>%1 (zählt halb: der Prozess scheint Threads mit eigenen Domänen zu haben)</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>freed, %1</source>
        <extracomment>%1 a duration; the domain still existed when the log ended</extracomment>
        <translation>freigegeben, %1</translation>
    </message>
    <message>
        <source>live, %1</source>
        <translation>lebt, %1</translation>
    </message>
    <message>
        <source>Unnamed host</source>
        <translation>Rechner ohne Namen</translation>
    </message>
    <message>
        <source>Boot first seen %1</source>
        <extracomment>%1 date and time</extracomment>
        <translation>Start, zuerst gesehen %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 program, %2 number of a domain</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>EffectiveRights</name>
    <message>
        <source>Allowed: no layer restricts it.</source>
        <translation>Erlaubt: Keine Schicht beschränkt es.</translation>
    </message>
    <message>
        <source>Allowed: every layer that restricts it has a rule.</source>
        <translation>Erlaubt: Jede Schicht, die es beschränkt, hat eine Regel dafür.</translation>
    </message>
    <message>
        <source>Denied: a layer has no rule that allows it.</source>
        <translation>Verweigert: Einer Schicht fehlt eine Regel, die es erlaubt.</translation>
    </message>
    <message>
        <source>Denied: the file would gain rights at its new place.</source>
        <translation>Verweigert: Die Datei bekäme am neuen Ort mehr Rechte.</translation>
    </message>
    <message>
        <source>Denied: the other side is outside the sandbox.</source>
        <translation>Verweigert: Die Gegenseite liegt außerhalb der Sandbox.</translation>
    </message>
    <message>
        <source>Denied: every sandbox denies it.</source>
        <translation>Verweigert: Jede Sandbox verweigert es.</translation>
    </message>
    <message>
        <source>It fails before Landlock is asked: %1.</source>
        <extracomment>%1 the system&apos;s text of an error</extracomment>
        <translation>Es scheitert, bevor Landlock gefragt wird: %1.</translation>
    </message>
    <message>
        <source>Unknown: a link could decide.</source>
        <translation>Unbekannt: Ein Verweis könnte den Ausschlag geben.</translation>
    </message>
    <message>
        <source>Unknown: there is nothing of that name on this host.</source>
        <translation>Unbekannt: Auf diesem Rechner gibt es nichts dieses Namens.</translation>
    </message>
    <message>
        <source>Layer %1, %2 (%3): no rule allows it</source>
        <extracomment>%1 number of a layer, %2 name of a right, %3 what it is for</extracomment>
        <translation>Schicht %1, %2 (%3): keine Regel erlaubt es</translation>
    </message>
    <message>
        <source>Layer %1, %2 (%3): allowed by the rule for %4</source>
        <extracomment>%1 number of a layer, %2 name of a right, %3 what it is for, %4 path or port</extracomment>
        <translation>Schicht %1, %2 (%3): erlaubt durch die Regel für %4</translation>
    </message>
    <message>
        <source>Open a file for reading</source>
        <translation>Eine Datei zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Open a file for writing</source>
        <translation>Eine Datei zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>Empty a file</source>
        <translation>Eine Datei leeren</translation>
    </message>
    <message>
        <source>List a folder</source>
        <translation>Ein Verzeichnis auflisten</translation>
    </message>
    <message>
        <source>Execute a file</source>
        <translation>Eine Datei ausführen</translation>
    </message>
    <message>
        <source>Create a file</source>
        <translation>Eine Datei anlegen</translation>
    </message>
    <message>
        <source>Create a folder</source>
        <translation>Ein Verzeichnis anlegen</translation>
    </message>
    <message>
        <source>Remove a file</source>
        <translation>Eine Datei entfernen</translation>
    </message>
    <message>
        <source>Remove a folder</source>
        <translation>Ein Verzeichnis entfernen</translation>
    </message>
    <message>
        <source>Control a device</source>
        <translation>Ein Gerät steuern</translation>
    </message>
    <message>
        <source>Connect to a socket file</source>
        <translation>Mit einer Socket-Datei verbinden</translation>
    </message>
    <message>
        <source>Connect to a TCP port</source>
        <translation>Mit einem TCP-Port verbinden</translation>
    </message>
    <message>
        <source>Listen on a TCP port</source>
        <translation>An einem TCP-Port lauschen</translation>
    </message>
    <message>
        <source>Send to a UDP port</source>
        <translation>An einen UDP-Port senden</translation>
    </message>
    <message>
        <source>Bind a UDP port</source>
        <translation>Einen UDP-Port binden</translation>
    </message>
    <message>
        <source>Signal a process outside</source>
        <translation>Einem Prozess außerhalb ein Signal senden</translation>
    </message>
    <message>
        <source>Connect to an abstract socket outside</source>
        <translation>Mit einem abstrakten Socket außerhalb verbinden</translation>
    </message>
    <message>
        <source>The variables of the policy cannot be replaced.</source>
        <translation>Die Variablen der Richtlinie lassen sich nicht ersetzen.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>a process that the log does not name</source>
        <translation>ein Prozess, den das Protokoll nicht nennt</translation>
    </message>
    <message>
        <source>a process in this domain</source>
        <translation>ein Prozess in dieser Domäne</translation>
    </message>
    <message>
        <source>{0} was refused access to {1}.</source>
        <translation>{0} bekam den Zugriff auf {1} verweigert.</translation>
    </message>
    <message>
        <source>{0} was refused a change in the directory {1}.</source>
        <translation>{0} bekam eine Änderung im Verzeichnis {1} verweigert.</translation>
    </message>
    <message>
        <source>{0} was refused to move or link something from or to the directory {1}.</source>
        <translation>{0} durfte nichts aus dem Verzeichnis {1} oder dorthin verschieben oder verlinken.</translation>
    </message>
    <message>
        <source>{0} was refused to control the device {1}.</source>
        <translation>{0} durfte das Gerät {1} nicht steuern.</translation>
    </message>
    <message>
        <source>{0} was refused to bind a socket to {1}.</source>
        <translation>{0} durfte keinen Socket an {1} binden.</translation>
    </message>
    <message>
        <source>{0} was refused to bind a socket.</source>
        <translation>{0} durfte keinen Socket binden.</translation>
    </message>
    <message>
        <source>{0} was refused to connect or send to {1}.</source>
        <translation>{0} durfte sich mit {1} nicht verbinden oder dorthin nicht senden.</translation>
    </message>
    <message>
        <source>{0} was refused to connect or send.</source>
        <translation>{0} durfte sich nicht verbinden oder nicht senden.</translation>
    </message>
    <message>
        <source>{0} was refused to send a signal to {1}.</source>
        <translation>{0} durfte {1} kein Signal schicken.</translation>
    </message>
    <message>
        <source>A signal for {0} was not delivered.</source>
        <translation>Ein Signal für {0} wurde nicht zugestellt.</translation>
    </message>
    <message>
        <source>{0} was refused to trace or look into {1}.</source>
        <translation>{0} durfte {1} nicht verfolgen oder hineinsehen.</translation>
    </message>
    <message>
        <source>{0} was refused to connect or send to the abstract socket {1}.</source>
        <translation>{0} durfte sich mit dem abstrakten Socket {1} nicht verbinden oder dorthin nicht senden.</translation>
    </message>
    <message>
        <source>{0} was refused to connect or send to the socket file {1}.</source>
        <translation>{0} durfte sich mit der Socket-Datei {1} nicht verbinden oder dorthin nicht senden.</translation>
    </message>
    <message>
        <source>{0} was refused to change mounts at {1}.</source>
        <translation>{0} durfte die Einhängungen bei {1} nicht ändern.</translation>
    </message>
    <message>
        <source>{0} was refused to use a capability: {1}.</source>
        <translation>{0} durfte eine Capability nicht nutzen: {1}.</translation>
    </message>
    <message>
        <source>{0} was refused to enter or make a namespace: {1}.</source>
        <translation>{0} durfte einen Namensraum nicht betreten oder anlegen: {1}.</translation>
    </message>
    <message>
        <source>{0} was refused something that this program does not know: {1}.</source>
        <translation>{0} bekam etwas verweigert, das dieses Programm nicht kennt: {1}.</translation>
    </message>
    <message>
        <source>The system call {0} returned {1}.</source>
        <translation>Der Systemaufruf {0} gab {1} zurück.</translation>
    </message>
    <message>
        <source>No SYSCALL record belongs to this denial, so the log does not say which process it was. An audit rule &quot;-a never,task&quot; has that effect, and so have lost records.</source>
        <translation>Zu dieser Verweigerung gehört kein SYSCALL-Datensatz, daher sagt das Protokoll nicht, welcher Prozess es war. Die Audit-Regel „-a never,task“ bewirkt das, verlorene Datensätze ebenso.</translation>
    </message>
    <message>
        <source>The log has numbers of the process, but not its program.</source>
        <translation>Das Protokoll nennt Nummern des Prozesses, aber nicht sein Programm.</translation>
    </message>
    <message>
        <source>It was inode {0} on {1}, under this name as the process saw it then.</source>
        <translation>Es war Inode {0} auf {1}, unter diesem Namen, wie ihn der Prozess damals sah.</translation>
    </message>
    <message>
        <source>The record names the directory; the name to be made or removed in it is not logged.</source>
        <translation>Der Datensatz nennt das Verzeichnis; der Name, der darin angelegt oder gelöscht werden sollte, ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>A file that has no name any more, or never had one, is recorded like this: a rule cannot name it, only the directory it lay in.</source>
        <translation>So wird eine Datei aufgezeichnet, die keinen Namen mehr hat oder nie einen hatte: Eine Regel kann sie nicht nennen, nur das Verzeichnis, in dem sie lag.</translation>
    </message>
    <message>
        <source>The path was too long for a record: the log does not have it.</source>
        <translation>Der Pfad war für einen Datensatz zu lang: Das Protokoll enthält ihn nicht.</translation>
    </message>
    <message>
        <source>This name belongs to one process or session and will not mean the same again.</source>
        <translation>Dieser Name gehört zu einem einzigen Prozess oder einer Sitzung und wird nicht wieder dasselbe bedeuten.</translation>
    </message>
    <message>
        <source>The low 16 bits of the ioctl command were {0}.</source>
        <translation>Die unteren 16 Bit des ioctl-Befehls waren {0}.</translation>
    </message>
    <message>
        <source>The socket&apos;s name looks like one that the kernel makes up: it will be another next time.</source>
        <translation>Der Name des Sockets sieht nach einem vom Kernel erdachten aus: Nächstes Mal wird es ein anderer sein.</translation>
    </message>
    <message>
        <source>The record names no object.</source>
        <translation>Der Datensatz nennt kein Ziel.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: a right newer than this program</source>
        <translation>{0}: ein Recht, das neuer ist als dieses Programm</translation>
    </message>
    <message>
        <source>Domain {0} refused. Where several layers refuse, the record names the youngest, with the rights that no younger one refused.</source>
        <translation>Domäne {0} hat verweigert. Verweigern mehrere Schichten, nennt der Datensatz die jüngste, mit den Rechten, die keine jüngere verweigert hat.</translation>
    </message>
    <message>
        <source>The domain was made by {0}.</source>
        <translation>Die Domäne wurde von {0} angelegt.</translation>
    </message>
    <message>
        <source>It is nested right in domain {0}.</source>
        <translation>Sie liegt unmittelbar in Domäne {0}.</translation>
    </message>
    <message>
        <source>Its nearest known ancestor is domain {0} ({1}).</source>
        <translation>Ihr nächster bekannter Vorfahr ist Domäne {0} ({1}).</translation>
    </message>
    <message>
        <source>In the same system call, domain {0} refused another part.</source>
        <translation>Im selben Systemaufruf hat Domäne {0} einen anderen Teil verweigert.</translation>
    </message>
    <message>
        <source>The kernel counted {0} more denials of this domain than the log has: muted or lost.</source>
        <translation>Der Kernel hat {0} Verweigerungen dieser Domäne mehr gezählt, als das Protokoll enthält: stummgeschaltet oder verloren.</translation>
    </message>
    <message>
        <source>Moving and linking across directories needs rights on both; the other one is {0}.</source>
        <translation>Verschieben und Verlinken zwischen Verzeichnissen braucht Rechte auf beiden; das andere ist {0}.</translation>
    </message>
    <message>
        <source>Moving and linking across directories needs rights on both; this record tells of one.</source>
        <translation>Verschieben und Verlinken zwischen Verzeichnissen braucht Rechte auf beiden; dieser Datensatz erzählt von einem.</translation>
    </message>
    <message>
        <source>The program saw EXDEV, as if these were two file systems; many then copy instead.</source>
        <translation>Das Programm sah EXDEV, als wären es zwei Dateisysteme; viele kopieren dann stattdessen.</translation>
    </message>
    <message>
        <source>A rename within one directory removes a name and makes one, so it needs both rights.</source>
        <translation>Umbenennen innerhalb eines Verzeichnisses löscht einen Namen und legt einen an und braucht daher beide Rechte.</translation>
    </message>
    <message>
        <source>Nobody tried to use these rights: moving or linking was refused because the target directory grants them and the source does not, and so the file would have gained them.</source>
        <translation>Niemand wollte diese Rechte nutzen: Verschieben oder Verlinken wurde verweigert, weil das Zielverzeichnis sie gewährt und das der Quelle nicht; die Datei hätte sie so gewonnen.</translation>
    </message>
    <message>
        <source>Nobody tried to use all these rights: an exchange or a move of something that the rules do not cover is recorded with all that it would gain.</source>
        <translation>Niemand wollte all diese Rechte nutzen: Ein Tausch oder Verschieben von etwas, das die Regeln nicht erfassen, wird mit allem aufgezeichnet, was dabei gewonnen würde.</translation>
    </message>
    <message>
        <source>A signal to many processes at once has a record for each that was out of bounds, and the call succeeds if anyone could be reached.</source>
        <translation>Ein Signal an viele Prozesse zugleich hat einen Datensatz für jeden unerreichbaren, und der Aufruf gelingt, wenn irgendeiner erreichbar war.</translation>
    </message>
    <message>
        <source>This was no kill(): the signal was to be sent for a file descriptor (SIGIO, SIGURG). The domain is of whoever made itself the owner of the descriptor; the process in the record only happened to cause the signal, and may not be sandboxed at all.</source>
        <translation>Das war kein kill(): Das Signal sollte für einen Dateideskriptor gesendet werden (SIGIO, SIGURG). Die Domäne gehört dem, der sich zum Besitzer des Deskriptors gemacht hat; der Prozess im Datensatz hat das Signal nur zufällig ausgelöst und ist vielleicht gar nicht in einer Sandbox.</translation>
    </message>
    <message>
        <source>A signal that is sent for a file descriptor (SIGIO, SIGURG) has no system call either.</source>
        <translation>Auch ein Signal, das für einen Dateideskriptor gesendet wird (SIGIO, SIGURG), hat keinen Systemaufruf.</translation>
    </message>
    <message>
        <source>The process asked its parent to trace it (PTRACE_TRACEME): the domain is the parent&apos;s.</source>
        <translation>Der Prozess bat seinen Elternprozess, ihn zu verfolgen (PTRACE_TRACEME): Die Domäne ist die des Elternprozesses.</translation>
    </message>
    <message>
        <source>Not only debuggers need this: {0} was refused, which looks into another process.</source>
        <translation>Nicht nur Debugger brauchen das: Verweigert wurde {0}, das in einen anderen Prozess hineinsieht.</translation>
    </message>
    <message>
        <source>{0} works on an open file, whose rights were fixed when it was opened: the domain is of whoever opened it, and the caller may not be sandboxed at all.</source>
        <translation>{0} arbeitet auf einer offenen Datei, deren Rechte beim Öffnen feststanden: Die Domäne gehört dem, der sie geöffnet hat, und der Aufrufer ist vielleicht gar nicht in einer Sandbox.</translation>
    </message>
    <message>
        <source>The request ran through io_uring: whether the call in the record succeeded says nothing about it.</source>
        <translation>Die Anfrage lief über io_uring: Ob der Aufruf im Datensatz gelang, sagt nichts über sie.</translation>
    </message>
    <message>
        <source>The request was run by a kernel thread of io_uring, so there is no system call and no program in the log.</source>
        <translation>Die Anfrage lief in einem Kernel-Thread von io_uring, daher nennt das Protokoll weder Systemaufruf noch Programm.</translation>
    </message>
    <message>
        <source>Opening with truncation shows this right only once all others are granted.</source>
        <translation>Öffnen mit Kürzen zeigt dieses Recht erst, wenn alle anderen gewährt sind.</translation>
    </message>
    <message>
        <source>The records were put together because they stood side by side, not by their serial.</source>
        <translation>Die Datensätze wurden zusammengefügt, weil sie nebeneinander standen, nicht nach ihrer Seriennummer.</translation>
    </message>
    <message>
        <source>A rule with {1} on {0}, or on a directory above it, allows it.</source>
        <translation>Eine Regel mit {1} auf {0} oder auf ein Verzeichnis darüber erlaubt es.</translation>
    </message>
    <message>
        <source>A rule with {1} on the directory {0}, or on one above, allows it; it holds for all that lies below.</source>
        <translation>Eine Regel mit {1} auf das Verzeichnis {0} oder eines darüber erlaubt es; sie gilt für alles, was darunter liegt.</translation>
    </message>
    <message>
        <source>A rule with fs.read_dir on the directory {0} allows it; on a directory above, it opens more than was asked for.</source>
        <translation>Eine Regel mit fs.read_dir auf das Verzeichnis {0} erlaubt es; auf ein Verzeichnis darüber öffnet sie mehr als verlangt.</translation>
    </message>
    <message>
        <source>Both directories need a rule with fs.refer and what each lacks (here {0}), or one rule on a directory above both. Landlock ABI 1 can never allow it, and every layer must.</source>
        <translation>Beide Verzeichnisse brauchen eine Regel mit fs.refer und dem, was jedem fehlt (hier {0}), oder eine Regel auf ein Verzeichnis über beiden. Landlock-ABI 1 kann es nie erlauben, und jede Schicht muss es.</translation>
    </message>
    <message>
        <source>Give both directories the same rights, by one rule on a directory above both, or take the rights off the target.</source>
        <translation>Geben Sie beiden Verzeichnissen dieselben Rechte, durch eine Regel auf ein Verzeichnis über beiden, oder nehmen Sie dem Ziel die Rechte.</translation>
    </message>
    <message>
        <source>Do not grant the rights of this list.</source>
        <translation>Gewähren Sie die Rechte dieser Liste nicht.</translation>
    </message>
    <message>
        <source>A rule with {1} for port {0} allows it, for every address: rules do not know addresses.</source>
        <translation>Eine Regel mit {1} für Port {0} erlaubt es, für jede Adresse: Regeln kennen keine Adressen.</translation>
    </message>
    <message>
        <source>A rule with {0} for port 0 allows ports that the kernel chooses.</source>
        <translation>Eine Regel mit {0} für Port 0 erlaubt Ports, die der Kernel wählt.</translation>
    </message>
    <message>
        <source>A rule with {0} for the port would allow it, but the record names none.</source>
        <translation>Eine Regel mit {0} für den Port würde es erlauben, aber der Datensatz nennt keinen.</translation>
    </message>
    <message>
        <source>No rule can allow this one: the policy would have to leave out {0}, or both sides would have to run in one domain.</source>
        <translation>Keine Regel kann das erlauben: Die Richtlinie müsste {0} weglassen, oder beide Seiten müssten in einer Domäne laufen.</translation>
    </message>
    <message>
        <source>No rule can allow it: a process may only look into those of its own domain and of domains nested in it.</source>
        <translation>Keine Regel kann das erlauben: Ein Prozess darf nur in Prozesse seiner eigenen und darin liegender Domänen hineinsehen.</translation>
    </message>
    <message>
        <source>No rule can allow it: where a domain handles any right on files, mounts stay as they are.</source>
        <translation>Keine Regel kann das erlauben: Wo eine Domäne irgendein Recht auf Dateien regelt, bleiben Einhängungen, wie sie sind.</translation>
    </message>
    <message>
        <source>A rule for {0} allows it, from Landlock ABI 12 on.</source>
        <translation>Eine Regel für {0} erlaubt es, ab Landlock-ABI 12.</translation>
    </message>
    <message>
        <source>This program does not know whether a rule can grant {0}.</source>
        <translation>Dieses Programm weiß nicht, ob eine Regel {0} gewähren kann.</translation>
    </message>
    <message>
        <source>A rule for this very name would not last; one with {0} on a directory above it opens more than was asked for.</source>
        <translation>Eine Regel für genau diesen Namen hielte nicht; eine mit {0} auf ein Verzeichnis darüber öffnet mehr als verlangt.</translation>
    </message>
    <message>
        <source>The log has no name that a rule could be written for.</source>
        <translation>Das Protokoll hat keinen Namen, für den sich eine Regel schreiben ließe.</translation>
    </message>
    <message>
        <source>It belongs into the policy that made this domain, which need not be the program&apos;s own.</source>
        <translation>Sie gehört in die Richtlinie, die diese Domäne angelegt hat; das muss nicht die des Programms selbst sein.</translation>
    </message>
    <message>
        <source>Older layers may refuse the same; that is seen only once this one allows it.</source>
        <translation>Ältere Schichten verweigern vielleicht dasselbe; das zeigt sich erst, wenn diese es erlaubt.</translation>
    </message>
    <message>
        <source>Programs that write mostly truncate as well: fs.truncate may be the next refusal.</source>
        <translation>Programme, die schreiben, kürzen meist auch: fs.truncate ist vielleicht die nächste Verweigerung.</translation>
    </message>
    <message>
        <source>After the program come its interpreter and the dynamic loader, with the same rights, and libraries with fs.read_file.</source>
        <translation>Nach dem Programm kommen sein Interpreter und der dynamische Lader mit denselben Rechten und Bibliotheken mit fs.read_file.</translation>
    </message>
    <message>
        <source>What has been made is then opened: fs.write_file may be the next refusal.</source>
        <translation>Was angelegt wurde, wird danach geöffnet: fs.write_file ist vielleicht die nächste Verweigerung.</translation>
    </message>
    <message>
        <source>Rights on an open file do not change: the rule helps with files that are opened under it.</source>
        <translation>Rechte auf eine offene Datei ändern sich nicht: Die Regel hilft bei Dateien, die unter ihr geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>ExplanationSections</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Es fehlt</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>To allow it</source>
        <translation>Zum Erlauben</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Likely: %1</source>
        <extracomment>%1 a sentence that other facts could explain too</extracomment>
        <translation>Wahrscheinlich: %1</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Target folders</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>unnamed host</source>
        <translation>Rechner ohne Namen</translation>
    </message>
    <message>
        <source>not logged</source>
        <translation>nicht protokolliert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 name, %2 number of a user</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The kernel {0} has no Landlock</source>
        <translation>Der Kernel {0} hat kein Landlock</translation>
    </message>
    <message>
        <source>No program can confine itself with it, and so nothing is denied.</source>
        <translation>Kein Programm kann sich damit einschränken, und so wird nichts verweigert.</translation>
    </message>
    <message>
        <source>Use a kernel that is built with CONFIG_SECURITY_LANDLOCK.</source>
        <translation>Nehmen Sie einen Kernel, der mit CONFIG_SECURITY_LANDLOCK gebaut ist.</translation>
    </message>
    <message>
        <source>Landlock is switched off</source>
        <translation>Landlock ist ausgeschaltet</translation>
    </message>
    <message>
        <source>The kernel has it, but it was not among the security modules of this boot: no program can confine itself.</source>
        <translation>Der Kernel hat es, aber bei diesem Start gehörte es nicht zu den Sicherheitsmodulen: Kein Programm kann sich einschränken.</translation>
    </message>
    <message>
        <source>Add landlock to the lsm= list of the kernel&apos;s command line and boot again.</source>
        <translation>Ergänzen Sie landlock in der Liste lsm= auf der Kernel-Befehlszeile und starten Sie neu.</translation>
    </message>
    <message>
        <source>Landlock of the kernel {0} (ABI {1}) does not log what it denies</source>
        <translation>Landlock des Kernels {0} (ABI {1}) protokolliert nicht, was es verweigert</translation>
    </message>
    <message>
        <source>Programs are confined, but nobody can see what they are denied.</source>
        <translation>Programme werden eingeschränkt, aber niemand sieht, was ihnen verweigert wird.</translation>
    </message>
    <message>
        <source>Use Linux 6.15 or newer, which has ABI 7.</source>
        <translation>Nehmen Sie Linux 6.15 oder neuer, das ABI 7 hat.</translation>
    </message>
    <message>
        <source>Landlock of the kernel {0} (ABI {1}) logs what it denies</source>
        <translation>Landlock des Kernels {0} (ABI {1}) protokolliert, was es verweigert</translation>
    </message>
    <message>
        <source>The kernel does not mend these of Landlock&apos;s errata: {0}</source>
        <translation>Diese Fehler von Landlock behebt der Kernel nicht: {0}</translation>
    </message>
    <message>
        <source>Without number 2, threads of one process are denied signals to each other; such denials look like noise.</source>
        <translation>Ohne Nummer 2 werden Threads eines Prozesses Signale aneinander verweigert; solche Verweigerungen sehen wie Rauschen aus.</translation>
    </message>
    <message>
        <source>Use a newer kernel of the same series.</source>
        <translation>Nehmen Sie einen neueren Kernel derselben Reihe.</translation>
    </message>
    <message>
        <source>The kernel is built without auditing</source>
        <translation>Der Kernel ist ohne Audit gebaut</translation>
    </message>
    <message>
        <source>Landlock has nowhere to log to.</source>
        <translation>Landlock kann nirgends protokollieren.</translation>
    </message>
    <message>
        <source>Use a kernel that is built with CONFIG_AUDIT.</source>
        <translation>Nehmen Sie einen Kernel, der mit CONFIG_AUDIT gebaut ist.</translation>
    </message>
    <message>
        <source>The kernel was booted with auditing switched off</source>
        <translation>Der Kernel wurde mit ausgeschaltetem Audit gestartet</translation>
    </message>
    <message>
        <source>audit=0 on its command line keeps records from being made until auditing is switched on by hand, and from being kept by journald.</source>
        <translation>Mit audit=0 auf seiner Befehlszeile entstehen keine Datensätze, bis Audit von Hand eingeschaltet wird, und journald bewahrt keine auf.</translation>
    </message>
    <message>
        <source>Remove audit=0 from the kernel&apos;s command line.</source>
        <translation>Entfernen Sie audit=0 von der Kernel-Befehlszeile.</translation>
    </message>
    <message>
        <source>The kernel&apos;s auditing is off</source>
        <translation>Das Audit des Kernels ist aus</translation>
    </message>
    <message>
        <source>No denial is logged.</source>
        <translation>Keine Verweigerung wird protokolliert.</translation>
    </message>
    <message>
        <source>Switch it on. It stays so until the next boot; audit=1 on the kernel&apos;s command line, or an auditd that is started, makes it last.</source>
        <translation>Schalten Sie es ein. Das gilt bis zum nächsten Start; audit=1 auf der Kernel-Befehlszeile oder ein auditd, der gestartet wird, macht es dauerhaft.</translation>
    </message>
    <message>
        <source>The kernel&apos;s auditing is on</source>
        <translation>Das Audit des Kernels ist an</translation>
    </message>
    <message>
        <source>The kernel&apos;s auditing is on, and locked until the next boot</source>
        <translation>Das Audit des Kernels ist an und bis zum nächsten Start gesperrt</translation>
    </message>
    <message>
        <source>Its settings cannot be changed now.</source>
        <translation>Seine Einstellungen lassen sich jetzt nicht ändern.</translation>
    </message>
    <message>
        <source>Whether the kernel&apos;s auditing is on is not known</source>
        <translation>Ob das Audit des Kernels an ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Only root may ask for it, or whom polkit allows to ask the helper.</source>
        <translation>Danach darf nur root fragen, oder wem polkit erlaubt, den Helfer zu fragen.</translation>
    </message>
    <message>
        <source>Ask as root.</source>
        <translation>Fragen Sie als root.</translation>
    </message>
    <message>
        <source>A denial that was made for this purpose was logged.</source>
        <translation>Eine eigens dafür herbeigeführte Verweigerung wurde protokolliert.</translation>
    </message>
    <message>
        <source>The kernel&apos;s auditing is off, or a rule hides Landlock&apos;s records</source>
        <translation>Das Audit des Kernels ist aus, oder eine Regel verbirgt die Datensätze von Landlock</translation>
    </message>
    <message>
        <source>A denial that was made for this purpose was not logged anywhere one could look.</source>
        <translation>Eine eigens dafür herbeigeführte Verweigerung wurde nirgends protokolliert, wo man nachsehen durfte.</translation>
    </message>
    <message>
        <source>Switch auditing on, and look for rules of the exclude list.</source>
        <translation>Schalten Sie Audit ein und suchen Sie nach Regeln der Liste „exclude“.</translation>
    </message>
    <message>
        <source>Only {0} records may wait in the kernel</source>
        <translation>Nur {0} Datensätze dürfen im Kernel warten</translation>
    </message>
    <message>
        <source>A program that is denied much at once loses records: each denial has four.</source>
        <translation>Wird einem Programm viel auf einmal verweigert, gehen Datensätze verloren: Jede Verweigerung hat vier.</translation>
    </message>
    <message>
        <source>Let more wait.</source>
        <translation>Lassen Sie mehr warten.</translation>
    </message>
    <message>
        <source>The kernel has lost {0} records since it was booted</source>
        <translation>Der Kernel hat seit dem Start {0} Datensätze verloren</translation>
    </message>
    <message>
        <source>There were more than could wait, or than the rate limit lets through. Which ones is not known.</source>
        <translation>Es waren mehr, als warten konnten oder als die Mengenbegrenzung durchlässt. Welche es waren, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Let more records wait, and look whether a rate limit is set.</source>
        <translation>Lassen Sie mehr Datensätze warten und sehen Sie nach, ob eine Mengenbegrenzung gesetzt ist.</translation>
    </message>
    <message>
        <source>A rule keeps system calls from being logged with a denial</source>
        <translation>Eine Regel verhindert, dass Systemaufrufe mit einer Verweigerung protokolliert werden</translation>
    </message>
    <message>
        <source>&quot;-a never,task&quot; saves time, but then a denial does not name the program&apos;s arguments, its user or the system call; they are guessed from other records.</source>
        <translation>„-a never,task“ spart Zeit, aber dann nennt eine Verweigerung weder die Argumente des Programms noch seinen Benutzer oder den Systemaufruf; sie werden aus anderen Datensätzen erraten.</translation>
    </message>
    <message>
        <source>Delete the rule, also in /etc/audit/rules.d. It counts for programs started afterwards.</source>
        <translation>Löschen Sie die Regel, auch in /etc/audit/rules.d. Das wirkt für Programme, die danach gestartet werden.</translation>
    </message>
    <message>
        <source>A rule throws Landlock&apos;s records away</source>
        <translation>Eine Regel wirft die Datensätze von Landlock weg</translation>
    </message>
    <message>
        <source>A rule of the exclude list names their types, 1423 or 1424.</source>
        <translation>Eine Regel der Liste „exclude“ nennt ihre Typen, 1423 oder 1424.</translation>
    </message>
    <message>
        <source>Delete the rule, also in /etc/audit/rules.d.</source>
        <translation>Löschen Sie die Regel, auch in /etc/audit/rules.d.</translation>
    </message>
    <message>
        <source>auditd keeps the records</source>
        <translation>auditd bewahrt die Datensätze auf</translation>
    </message>
    <message>
        <source>journald keeps the records</source>
        <translation>journald bewahrt die Datensätze auf</translation>
    </message>
    <message>
        <source>Nobody but the kernel&apos;s log keeps the records</source>
        <translation>Nur das Kernel-Protokoll bewahrt die Datensätze auf</translation>
    </message>
    <message>
        <source>The kernel writes some ten lines of it a second and drops the rest, and the log is soon overwritten. Denials can be watched live, but what was is lost.</source>
        <translation>Der Kernel schreibt davon etwa zehn Zeilen in der Sekunde und verwirft den Rest, und das Protokoll ist bald überschrieben. Verweigerungen lassen sich live beobachten, aber was war, ist verloren.</translation>
    </message>
    <message>
        <source>Install auditd, or let journald collect.</source>
        <translation>Installieren Sie auditd oder lassen Sie journald sammeln.</translation>
    </message>
    <message>
        <source>You may read auditd&apos;s log</source>
        <translation>Sie dürfen das Protokoll von auditd lesen</translation>
    </message>
    <message>
        <source>You may not read auditd&apos;s log</source>
        <translation>Sie dürfen das Protokoll von auditd nicht lesen</translation>
    </message>
    <message>
        <source>It belongs to the group {0}.</source>
        <translation>Es gehört der Gruppe {0}.</translation>
    </message>
    <message>
        <source>Read it through the helper, or have yourself added to the group and log in again.</source>
        <translation>Lesen Sie es über den Helfer, oder lassen Sie sich in die Gruppe aufnehmen und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>You may read the system&apos;s journal</source>
        <translation>Sie dürfen das Journal des Systems lesen</translation>
    </message>
    <message>
        <source>You may not read the system&apos;s journal</source>
        <translation>Sie dürfen das Journal des Systems nicht lesen</translation>
    </message>
    <message>
        <source>It is for the groups systemd-journal and adm.</source>
        <translation>Es ist für die Gruppen systemd-journal und adm.</translation>
    </message>
    <message>
        <source>The helper reads for you</source>
        <translation>Der Helfer liest für Sie</translation>
    </message>
    <message>
        <source>The helper reads for you once an administrator agrees</source>
        <translation>Der Helfer liest für Sie, wenn ein Administrator zustimmt</translation>
    </message>
    <message>
        <source>Live denials and the system&apos;s history ask for a password, unless you may read the logs or the journal.</source>
        <translation>Live-Ansicht und Verlauf des Systems fragen nach einem Passwort, außer Sie dürfen die Protokolle oder das Journal lesen.</translation>
    </message>
    <message>
        <source>The helper does not read for you</source>
        <translation>Der Helfer liest nicht für Sie</translation>
    </message>
    <message>
        <source>A rule of polkit says no.</source>
        <translation>Eine Regel von polkit sagt nein.</translation>
    </message>
    <message>
        <source>Ask the administrator for a rule that lets you read.</source>
        <translation>Bitten Sie den Administrator um eine Regel, die Sie lesen lässt.</translation>
    </message>
    <message>
        <source>The helper is not installed</source>
        <translation>Der Helfer ist nicht installiert</translation>
    </message>
    <message>
        <source>Without it, live denials and the history are for root, and for those who may read the logs or the journal.</source>
        <translation>Ohne ihn sehen nur root und wer die Protokolle oder das Journal lesen darf Verweigerungen live und den Verlauf.</translation>
    </message>
    <message>
        <source>Install landlock-surveyor-helper, or let an administrator pipe it: landlock-surveyor-helper --stdio | landlock-survey follow -</source>
        <translation>Installieren Sie landlock-surveyor-helper, oder lassen Sie einen Administrator dies ausführen: landlock-surveyor-helper --stdio | landlock-survey follow -</translation>
    </message>
    <message>
        <source>The helper does not answer</source>
        <translation>Der Helfer antwortet nicht</translation>
    </message>
    <message>
        <source>It is installed, but could not be asked.</source>
        <translation>Er ist installiert, konnte aber nicht gefragt werden.</translation>
    </message>
    <message>
        <source>Look what it says.</source>
        <translation>Sehen Sie nach, was er meldet.</translation>
    </message>
    <message>
        <source>polkit is not installed</source>
        <translation>polkit ist nicht installiert</translation>
    </message>
    <message>
        <source>It decides who may read through the helper; without it nobody may.</source>
        <translation>Es entscheidet, wer über den Helfer lesen darf; ohne es darf es niemand.</translation>
    </message>
    <message>
        <source>Install polkit.</source>
        <translation>Installieren Sie polkit.</translation>
    </message>
    <message>
        <source>There is no system bus</source>
        <translation>Es gibt keinen System-Bus</translation>
    </message>
    <message>
        <source>The helper cannot be reached.</source>
        <translation>Der Helfer ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Read as root: landlock-surveyor-helper --stdio | landlock-survey follow -</source>
        <translation>Lesen Sie als root: landlock-surveyor-helper --stdio | landlock-survey follow -</translation>
    </message>
    <message>
        <source>auditd&apos;s log reaches back to {0}</source>
        <translation>Das Protokoll von auditd reicht zurück bis {0}</translation>
    </message>
    <message>
        <source>{1} files, {2} bytes in all.</source>
        <translation>{1} Dateien, zusammen {2} Byte.</translation>
    </message>
    <message>
        <source>auditd&apos;s log reaches back to {0} only</source>
        <translation>Das Protokoll von auditd reicht nur bis {0} zurück</translation>
    </message>
    <message>
        <source>{1} files, {2} bytes in all: a program that is denied much rolls what was before away within seconds.</source>
        <translation>{1} Dateien, zusammen {2} Byte: Ein Programm, dem viel verweigert wird, verdrängt das Frühere binnen Sekunden.</translation>
    </message>
    <message>
        <source>Raise num_logs or max_log_file in /etc/audit/auditd.conf.</source>
        <translation>Erhöhen Sie num_logs oder max_log_file in /etc/audit/auditd.conf.</translation>
    </message>
    <message>
        <source>A denial made to see whether it is logged was seen: {0}</source>
        <translation>Eine zur Probe herbeigeführte Verweigerung wurde gesehen: {0}</translation>
    </message>
    <message>
        <source>A denial made to see whether it is logged did not show up: {0}</source>
        <translation>Eine zur Probe herbeigeführte Verweigerung ist nicht aufgetaucht: {0}</translation>
    </message>
    <message>
        <source>The kernel denied it, and no record came within two seconds.</source>
        <translation>Der Kernel hat sie verweigert, und binnen zwei Sekunden kam kein Datensatz.</translation>
    </message>
    <message>
        <source>A denial was made, and nobody could look for its record</source>
        <translation>Eine Verweigerung wurde herbeigeführt, aber niemand konnte nach ihrem Datensatz sehen</translation>
    </message>
    <message>
        <source>Neither a log nor the helper is open to you.</source>
        <translation>Weder ein Protokoll noch der Helfer steht Ihnen offen.</translation>
    </message>
    <message>
        <source>Run this as root, or unlock the helper.</source>
        <translation>Führen Sie dies als root aus, oder geben Sie den Helfer frei.</translation>
    </message>
    <message>
        <source>A denial could not be made</source>
        <translation>Eine Verweigerung ließ sich nicht herbeiführen</translation>
    </message>
    <message>
        <source>The program could not confine a child, or could not make a file in /tmp.</source>
        <translation>Das Programm konnte keinen Kindprozess einschränken oder keine Datei in /tmp anlegen.</translation>
    </message>
    <message>
        <source>A sandbox that starts another program is silent unless it asks not to be</source>
        <translation>Eine Sandbox, die ein anderes Programm startet, bleibt still, wenn sie nichts anderes verlangt</translation>
    </message>
    <message>
        <source>The kernel logs only what the program that made the sandbox is denied itself. What it starts is logged if it passed LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON: where one sandbox stays silent while others are seen, suspect this first.</source>
        <translation>Der Kernel protokolliert nur, was dem Programm selbst verweigert wird, das die Sandbox eingerichtet hat. Was es startet, wird protokolliert, wenn es LANDLOCK_RESTRICT_SELF_LOG_NEW_EXEC_ON übergeben hat: Bleibt eine Sandbox still, während andere zu sehen sind, liegt es vermutlich daran.</translation>
    </message>
    <message>
        <source>Ask the sandboxer&apos;s author for the flag, or run it with landlock-survey run.</source>
        <translation>Bitten Sie den Autor der Sandbox um diesen Schalter, oder starten Sie sie mit landlock-survey run.</translation>
    </message>
    <message>
        <source>helper</source>
        <translation>Helfer</translation>
    </message>
    <message>
        <source>audit log</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>kernel log</source>
        <translation>Kernel-Protokoll</translation>
    </message>
    <message>
        <source>root alone</source>
        <translation>root allein</translation>
    </message>
    <message>
        <source>Landlock</source>
        <translation>Landlock</translation>
    </message>
    <message>
        <source>The kernel’s auditing</source>
        <translation>Das Audit des Kernels</translation>
    </message>
    <message>
        <source>Who keeps the records</source>
        <translation>Wer die Datensätze aufbewahrt</translation>
    </message>
    <message>
        <source>Who may read them</source>
        <translation>Wer sie lesen darf</translation>
    </message>
    <message>
        <source>How far back they reach</source>
        <translation>Wie weit sie zurückreichen</translation>
    </message>
    <message>
        <source>A denial made on purpose</source>
        <translation>Eine Verweigerung zur Probe</translation>
    </message>
    <message>
        <source>The sandbox itself</source>
        <translation>Die Sandbox selbst</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Switch auditing on</source>
        <translation>Audit einschalten</translation>
    </message>
    <message>
        <source>Let %1 records wait</source>
        <translation>%1 Datensätze warten lassen</translation>
    </message>
</context>
<context>
    <name>Gap</name>
    <message>
        <source>Gap: auditing was switched off</source>
        <translation>Lücke: Audit war ausgeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>Gap: the kernel log left out %Ln line(s)</source>
        <translation>
            <numerusform>Lücke: Das Kernel-Protokoll hat %Ln Zeile ausgelassen</numerusform>
            <numerusform>Lücke: Das Kernel-Protokoll hat %Ln Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Gap: the kernel log left out lines, nobody knows how many</source>
        <translation>Lücke: Das Kernel-Protokoll hat Zeilen ausgelassen, niemand weiß, wie viele</translation>
    </message>
    <message numerus="yes">
        <source>Gap: %Ln record(s) got lost on the way to this log</source>
        <translation>
            <numerusform>Lücke: Auf dem Weg in dieses Protokoll ging %Ln Datensatz verloren</numerusform>
            <numerusform>Lücke: Auf dem Weg in dieses Protokoll gingen %Ln Datensätze verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>Gap: records got lost on the way to this log, nobody knows how many</source>
        <translation>Lücke: Auf dem Weg in dieses Protokoll gingen Datensätze verloren, niemand weiß, wie viele</translation>
    </message>
    <message numerus="yes">
        <source>Gap: the kernel dropped %Ln audit record(s)</source>
        <translation>
            <numerusform>Lücke: Der Kernel hat %Ln Audit-Datensatz verworfen</numerusform>
            <numerusform>Lücke: Der Kernel hat %Ln Audit-Datensätze verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Gap: the kernel dropped audit records, nobody knows how many</source>
        <translation>Lücke: Der Kernel hat Audit-Datensätze verworfen, niemand weiß, wie viele</translation>
    </message>
    <message>
        <source>Until auditing was switched on again nothing was recorded. What sandboxes denied in that time is in no log.</source>
        <translation>Bis das Auditing wieder eingeschaltet wurde, ist nichts aufgezeichnet. Was Sandboxen in dieser Zeit verweigert haben, steht in keinem Protokoll.</translation>
    </message>
    <message>
        <source>Records are missing here, and nobody knows which denials were among them. Counts of this log are lower bounds.</source>
        <translation>Hier fehlen Datensätze, und niemand weiß, welche Verweigerungen darunter waren. Zahlen dieses Protokolls sind Mindestwerte.</translation>
    </message>
    <message>
        <source>“auditctl -e 1” switches auditing on; “audit=1” on the kernel’s command line does so at each start.</source>
        <translation>„auditctl -e 1“ schaltet das Auditing ein; „audit=1“ auf der Kernel-Befehlszeile tut es bei jedem Start.</translation>
    </message>
    <message>
        <source>The kernel log takes only so many messages a second. With auditd, or journald’s audit socket, nothing is left out.</source>
        <translation>Das Kernel-Protokoll nimmt nur eine begrenzte Zahl von Meldungen je Sekunde. Mit auditd oder dem Audit-Socket von journald wird nichts ausgelassen.</translation>
    </message>
    <message>
        <source>The program that passed these records on could not keep up, or was not running. What auditd or journald kept of that time may be complete.</source>
        <translation>Das Programm, das diese Datensätze weitergab, kam nicht nach oder lief nicht. Was auditd oder journald von dieser Zeit aufbewahrt haben, kann vollständig sein.</translation>
    </message>
    <message>
        <source>The queue of records was full. “auditctl -b 8192” makes it longer, “audit_backlog_limit=8192” on the kernel’s command line for each start; “auditctl -s” shows both and the number lost.</source>
        <translation>Die Warteschlange der Datensätze war voll. „auditctl -b 8192“ verlängert sie, „audit_backlog_limit=8192“ auf der Kernel-Befehlszeile bei jedem Start; „auditctl -s“ zeigt beides und die Zahl der verlorenen.</translation>
    </message>
</context>
<context>
    <name>HelperProblem</name>
    <message>
        <source>There is no system bus</source>
        <translation>Es gibt keinen Systembus</translation>
    </message>
    <message>
        <source>The helper is not installed</source>
        <translation>Der Helfer ist nicht installiert</translation>
    </message>
    <message>
        <source>The helper does not start</source>
        <translation>Der Helfer startet nicht</translation>
    </message>
    <message>
        <source>You may not read the system’s records</source>
        <translation>Sie dürfen die Datensätze des Systems nicht lesen</translation>
    </message>
    <message>
        <source>Nobody can ask for your password</source>
        <translation>Niemand kann nach Ihrem Passwort fragen</translation>
    </message>
    <message>
        <source>There is no polkit to give permission</source>
        <translation>Es gibt kein polkit, das es erlauben könnte</translation>
    </message>
    <message>
        <source>Too many streams are open</source>
        <translation>Zu viele Ströme sind offen</translation>
    </message>
    <message>
        <source>The helper does not answer</source>
        <translation>Der Helfer antwortet nicht</translation>
    </message>
    <message>
        <source>The helper has ended</source>
        <translation>Der Helfer ist beendet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The system’s records cannot be read</source>
        <translation>Die Datensätze des Systems können nicht gelesen werden</translation>
    </message>
    <message>
        <source>The helper is reached over D-Bus, which does not run here, as in many containers. “sudo landlock-surveyor-helper --stdio | landlock-surveyor -” does without; logs can be opened in any case.</source>
        <translation>Der Helfer wird über D-Bus erreicht, der hier nicht läuft, wie in vielen Containern. „sudo landlock-surveyor-helper --stdio | landlock-surveyor -“ kommt ohne aus; Protokolle lassen sich in jedem Fall öffnen.</translation>
    </message>
    <message>
        <source>Install the package “landlock-surveyor-helper”: it reads the kernel’s records for people who are entitled to them. Logs that you may read can be opened without it.</source>
        <translation>Installieren Sie das Paket „landlock-surveyor-helper“: Es liest die Datensätze des Kernels für Menschen, die dazu berechtigt sind. Protokolle, die Sie lesen dürfen, lassen sich ohne es öffnen.</translation>
    </message>
    <message>
        <source>“journalctl -b -t landlock-surveyor-helper” may say why.</source>
        <translation>„journalctl -b -t landlock-surveyor-helper“ sagt vielleicht, warum.</translation>
    </message>
    <message>
        <source>The password was wrong, or the rules of this system do not allow it. An administrator can allow it by a polkit rule, or open a log to you.</source>
        <translation>Das Passwort war falsch, oder die Regeln dieses Systems erlauben es nicht. Ein Administrator kann es durch eine polkit-Regel erlauben oder Ihnen ein Protokoll öffnen.</translation>
    </message>
    <message>
        <source>A polkit agent, part of every desktop, asks for passwords; none runs in this session. In a terminal, “pkttyagent --process %1” is one.</source>
        <translation>Nach Passwörtern fragt ein polkit-Agent, den jede Arbeitsumgebung hat; in dieser Sitzung läuft keiner. In einem Terminal ist „pkttyagent --process %1“ einer.</translation>
    </message>
    <message>
        <source>Install and start polkit. Until then “sudo landlock-surveyor-helper --stdio | landlock-surveyor -” shows the same.</source>
        <translation>Installieren und starten Sie polkit. Bis dahin zeigt „sudo landlock-surveyor-helper --stdio | landlock-surveyor -“ dasselbe.</translation>
    </message>
    <message>
        <source>Close another window that shows the live view or the system’s history, then try again.</source>
        <translation>Schließen Sie ein anderes Fenster mit der Live-Ansicht oder dem Verlauf des Systems und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No answer came in two minutes. Perhaps the password prompt was not seen behind other windows.</source>
        <translation>In zwei Minuten kam keine Antwort. Vielleicht war die Passwortabfrage hinter anderen Fenstern nicht zu sehen.</translation>
    </message>
    <message>
        <source>It was ended, or another version of it was installed.</source>
        <translation>Er wurde beendet, oder eine andere Version von ihm wurde installiert.</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Es wurde nichts gelesen.</translation>
    </message>
</context>
<context>
    <name>LoadReport</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 file, %2 what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reading was stopped. Shown is what was read until then.</source>
        <translation>Das Lesen wurde angehalten. Gezeigt wird, was bis dahin gelesen war.</translation>
    </message>
    <message>
        <source>This text was written by “ausearch -i”, which drops addresses and exact strings. “ausearch --raw” keeps everything.</source>
        <translation>Dieser Text stammt von „ausearch -i“, das Adressen und genaue Zeichenfolgen weglässt. „ausearch --raw“ behält alles.</translation>
    </message>
</context>
<context>
    <name>PolicyDifference</name>
    <message>
        <source>Every other path</source>
        <translation>Jeder andere Pfad</translation>
    </message>
    <message>
        <source>Every other port</source>
        <translation>Jeder andere Port</translation>
    </message>
    <message>
        <source>Port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>Outside the sandbox</source>
        <translation>Außerhalb der Sandbox</translation>
    </message>
</context>
<context>
    <name>PolicyFile</name>
    <message>
        <source>it is a folder</source>
        <translation>das ist ein Verzeichnis</translation>
    </message>
    <message>
        <source>it is too large for a policy</source>
        <translation>das ist zu groß für eine Richtlinie</translation>
    </message>
</context>
<context>
    <name>PolicyFormats</name>
    <message>
        <source>landlockconfig, TOML</source>
        <translation>landlockconfig, TOML</translation>
    </message>
    <message>
        <source>landlockconfig, JSON</source>
        <translation>landlockconfig, JSON</translation>
    </message>
    <message>
        <source>island profile</source>
        <translation>island-Profil</translation>
    </message>
    <message>
        <source>landrun command line</source>
        <translation>landrun-Befehlszeile</translation>
    </message>
    <message>
        <source>setpriv 2.42 command line</source>
        <translation>Befehlszeile für setpriv 2.42</translation>
    </message>
    <message>
        <source>setpriv 2.40 and 2.41 command line</source>
        <translation>Befehlszeile für setpriv 2.40 und 2.41</translation>
    </message>
    <message>
        <source>setpriv command line behind 2.42</source>
        <translation>Befehlszeile für setpriv nach 2.42</translation>
    </message>
    <message>
        <source>environment of the kernel&apos;s sample sandboxer</source>
        <translation>Umgebung des Kernel-Beispiels sandboxer</translation>
    </message>
    <message>
        <source>C program</source>
        <translation>C-Programm</translation>
    </message>
    <message>
        <source>Markdown description</source>
        <translation>Beschreibung in Markdown</translation>
    </message>
    <message>
        <source>lines of a firejail profile</source>
        <translation>Zeilen eines firejail-Profils</translation>
    </message>
    <message>
        <source>drop-in for a systemd service</source>
        <translation>Drop-in für einen systemd-Dienst</translation>
    </message>
    <message>
        <source>minijail command line</source>
        <translation>minijail-Befehlszeile</translation>
    </message>
    <message>
        <source>Rust function, crate landlock</source>
        <translation>Rust-Funktion, Crate landlock</translation>
    </message>
    <message>
        <source>Go function, go-landlock</source>
        <translation>Go-Funktion, go-landlock</translation>
    </message>
</context>
<context>
    <name>PolicyMessages</name>
    <message>
        <source>the document is longer than {0} bytes</source>
        <translation>das Dokument ist länger als {0} Bytes</translation>
    </message>
    <message>
        <source>nested deeper than {0} levels</source>
        <translation>tiefer als {0} Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>this byte is not UTF-8</source>
        <translation>dieses Byte ist kein UTF-8</translation>
    </message>
    <message>
        <source>JSON must not begin with a byte order mark</source>
        <translation>JSON darf nicht mit einer Byte-Reihenfolge-Marke beginnen</translation>
    </message>
    <message>
        <source>there is text behind the end of the document</source>
        <translation>hinter dem Ende des Dokuments steht noch Text</translation>
    </message>
    <message>
        <source>the document ends where {0} is expected</source>
        <translation>das Dokument endet, wo {0} erwartet wird</translation>
    </message>
    <message>
        <source>{0} is expected, not &apos;{1}&apos;</source>
        <translation>{0} wird erwartet, nicht „{1}“</translation>
    </message>
    <message>
        <source>the key &apos;{0}&apos; stands twice</source>
        <translation>der Schlüssel „{0}“ steht zweimal da</translation>
    </message>
    <message>
        <source>a number must not begin with 0</source>
        <translation>eine Zahl darf nicht mit 0 beginnen</translation>
    </message>
    <message>
        <source>this string is not closed</source>
        <translation>diese Zeichenkette ist nicht geschlossen</translation>
    </message>
    <message>
        <source>the control character {0} must be escaped</source>
        <translation>das Steuerzeichen {0} muss maskiert werden</translation>
    </message>
    <message>
        <source>this escape sequence does not exist</source>
        <translation>diese Maskierung gibt es nicht</translation>
    </message>
    <message>
        <source>half of a surrogate pair</source>
        <translation>die Hälfte eines Ersatzzeichenpaars</translation>
    </message>
    <message>
        <source>cannot read {0}: {1}</source>
        <translation>{0} ist nicht lesbar: {1}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is in no format this program knows</source>
        <translation>„{0}“ hat kein Format, das dieses Programm kennt</translation>
    </message>
    <message>
        <source>the document has neither variables, rulesets nor rules</source>
        <translation>das Dokument hat weder Variablen noch Regelsätze noch Regeln</translation>
    </message>
    <message>
        <source>this ruleset handles nothing: it needs at least one of its keys</source>
        <translation>dieser Regelsatz regelt nichts: er braucht mindestens einen seiner Schlüssel</translation>
    </message>
    <message>
        <source>this list must not be empty</source>
        <translation>diese Liste darf nicht leer sein</translation>
    </message>
    <message>
        <source>{0} is expected, not {1}</source>
        <translation>{0} wird erwartet, nicht {1}</translation>
    </message>
    <message>
        <source>the key &apos;{0}&apos; does not exist; known here: {1}</source>
        <translation>den Schlüssel „{0}“ gibt es nicht; bekannt sind hier: {1}</translation>
    </message>
    <message>
        <source>the key &apos;{0}&apos; is missing</source>
        <translation>der Schlüssel „{0}“ fehlt</translation>
    </message>
    <message>
        <source>an ABI is an integer from 1 to 2147483647</source>
        <translation>eine ABI ist eine ganze Zahl von 1 bis 2147483647</translation>
    </message>
    <message>
        <source>a port is an integer without a sign</source>
        <translation>ein Port ist eine ganze Zahl ohne Vorzeichen</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no right that can stand here</source>
        <translation>„{0}“ ist kein Recht, das hier stehen kann</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no right; &apos;{1}&apos; is</source>
        <translation>„{0}“ ist kein Recht, „{1}“ schon</translation>
    </message>
    <message>
        <source>the group &apos;{0}&apos; needs the key &apos;abi&apos;</source>
        <translation>die Gruppe „{0}“ braucht den Schlüssel „abi“</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; cannot name a variable: a letter, then letters, digits and &apos;_&apos;</source>
        <translation>„{0}“ kann keine Variable heißen: ein Buchstabe, dann Buchstaben, Ziffern und „_“</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; at byte {1} of the path cannot name a variable: a letter, then letters, digits and &apos;_&apos;</source>
        <translation>„{0}“ bei Byte {1} des Pfads kann keine Variable heißen: ein Buchstabe, dann Buchstaben, Ziffern und „_“</translation>
    </message>
    <message>
        <source>the reference at byte {1} of the path lacks its &apos;}&apos;</source>
        <translation>dem Bezug bei Byte {1} des Pfads fehlt sein „}“</translation>
    </message>
    <message>
        <source>the variable &apos;{0}&apos; is declared nowhere</source>
        <translation>die Variable „{0}“ ist nirgends vereinbart</translation>
    </message>
    <message>
        <source>the variables expand to more than {0} paths</source>
        <translation>die Variablen ergeben mehr als {0} Pfade</translation>
    </message>
    <message>
        <source>no command here runs {0}</source>
        <translation>kein Befehl hier startet {0}</translation>
    </message>
    <message>
        <source>the option &apos;{0}&apos; is not known</source>
        <translation>die Option „{0}“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>the option &apos;{0}&apos; lacks its value</source>
        <translation>der Option „{0}“ fehlt ihr Wert</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; depends on the shell that expands it: write what it stands for</source>
        <translation>„{0}“ hängt von der Shell ab, die es ersetzt: Schreiben Sie, wofür es steht</translation>
    </message>
    <message>
        <source>setpriv has no access category &apos;{0}&apos;; up to 2.42 it ignores such an option without a word</source>
        <translation>setpriv hat keine Zugriffsart „{0}“; bis 2.42 übergeht es eine solche Option wortlos</translation>
    </message>
    <message>
        <source>a rule without --landlock-access does nothing</source>
        <translation>eine Regel ohne --landlock-access bewirkt nichts</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no rule: path-beneath:RIGHT,…:PATH is one</source>
        <translation>„{0}“ ist keine Regel: path-beneath:RECHT,…:PFAD ist eine</translation>
    </message>
    <message>
        <source>setpriv has no rule type &apos;{0}&apos;</source>
        <translation>setpriv hat keine Regelart „{0}“</translation>
    </message>
    <message>
        <source>what --{0} grants depends on the command: name the paths instead</source>
        <translation>was --{0} gewährt, hängt vom Befehl ab: Nennen Sie statt dessen die Pfade</translation>
    </message>
    <message>
        <source>landrun keeps the low 16 bits of {0} and opens another port</source>
        <translation>landrun behält die unteren 16 Bits von {0} und öffnet einen anderen Port</translation>
    </message>
    <message>
        <source>{0}: left out, because nothing restricts it: {1}</source>
        <translation>{0}: weggelassen, weil nichts es beschränkt: {1}</translation>
    </message>
    <message>
        <source>{0} does not exist here: the command may refuse to start</source>
        <translation>{0} gibt es hier nicht: Der Befehl startet womöglich nicht</translation>
    </message>
    <message>
        <source>{0} is no directory: left out, because they mean nothing there: {1}</source>
        <translation>{0} ist kein Verzeichnis: weggelassen, weil es dort nichts bedeutet: {1}</translation>
    </message>
    <message>
        <source>a rule that is switched off is left out</source>
        <translation>eine abgeschaltete Regel ist weggelassen</translation>
    </message>
    <message>
        <source>variables are replaced by their values of today</source>
        <translation>Variablen sind durch ihre heutigen Werte ersetzt</translation>
    </message>
    <message>
        <source>port {0} does not exist: left out</source>
        <translation>Port {0} gibt es nicht: weggelassen</translation>
    </message>
    <message>
        <source>no longer restricted, because the tool has no name for it: {0}</source>
        <translation>nicht mehr beschränkt, weil das Werkzeug keinen Namen dafür hat: {0}</translation>
    </message>
    <message>
        <source>a layer of which nothing is left is dropped</source>
        <translation>eine Schicht, von der nichts bleibt, fällt weg</translation>
    </message>
    <message>
        <source>layers are nested commands: an outer layer must let {0} be read and executed</source>
        <translation>Schichten sind geschachtelte Befehle: Eine äußere muss erlauben, {0} zu lesen und auszuführen</translation>
    </message>
    <message>
        <source>{0} refuses to start where the kernel or the tool lacks a right</source>
        <translation>{0} startet nicht, wo dem Kernel oder dem Werkzeug ein Recht fehlt</translation>
    </message>
    <message>
        <source>the log flags are lost: denials after an execve are not logged</source>
        <translation>die Schalter für das Protokoll gehen verloren: Verweigerungen nach einem execve werden nicht protokolliert</translation>
    </message>
    <message>
        <source>quiet marks are lost: their denials will be logged</source>
        <translation>stille Regeln gehen verloren: Ihre Verweigerungen werden protokolliert</translation>
    </message>
    <message>
        <source>{0} restricts all of a kind or nothing; denied too: {1}</source>
        <translation>{0} beschränkt alles einer Art oder nichts; auch verweigert: {1}</translation>
    </message>
    <message>
        <source>{0}: a path with a comma cannot be written; its rule is left out</source>
        <translation>{0}: Ein Pfad mit Komma lässt sich nicht schreiben; seine Regel ist weggelassen</translation>
    </message>
    <message>
        <source>{0}: granted too: {1}</source>
        <translation>{0}: auch gewährt: {1}</translation>
    </message>
    <message>
        <source>{0}: &apos;refer&apos; without rights to make and remove is left out</source>
        <translation>{0}: „refer“ ohne Rechte zum Anlegen und Entfernen ist weggelassen</translation>
    </message>
    <message>
        <source>{0} starts with an empty environment: add --env for what the command needs</source>
        <translation>{0} startet mit leerer Umgebung: Ergänzen Sie --env für das, was der Befehl braucht</translation>
    </message>
    <message>
        <source>{0}: not UTF-8, which the format demands; left out</source>
        <translation>{0}: kein UTF-8, was das Format verlangt; weggelassen</translation>
    </message>
    <message>
        <source>left out of a rule, because nothing restricts it: {0}</source>
        <translation>in einer Regel weggelassen, weil nichts es beschränkt: {0}</translation>
    </message>
    <message>
        <source>each layer is a document of its own: run them nested, the first outermost</source>
        <translation>jede Schicht ist ein eigenes Dokument: Schachteln Sie die Aufrufe, das erste außen</translation>
    </message>
    <message>
        <source>each layer is a profile of its own: name all of them, the first outermost</source>
        <translation>jede Schicht ist ein eigenes Profil: Nennen Sie alle, das äußerste zuerst</translation>
    </message>
    <message>
        <source>logging after an execve is asked for by island run --log-audit</source>
        <translation>Protokoll nach einem execve verlangt man mit island run --log-audit</translation>
    </message>
    <message>
        <source>the policy does not handle every right of ABI 5: the profile goes without a workspace</source>
        <translation>die Richtlinie regelt nicht jedes Recht von ABI 5: Das Profil kommt ohne Arbeitsbereich</translation>
    </message>
    <message>
        <source>the policy has nothing there that could be changed so</source>
        <translation>dort hat die Richtlinie nichts, was sich so ändern ließe</translation>
    </message>
    <message>
        <source>the document is written in a way that only its text can be edited</source>
        <translation>das Dokument ist so geschrieben, dass sich nur sein Text bearbeiten lässt</translation>
    </message>
    <message>
        <source>{0} came with ABI {1}: on ABI {2} nothing restricts it</source>
        <translation>{0} kam mit ABI {1}: Auf ABI {2} beschränkt es nichts</translation>
    </message>
    <message>
        <source>the rule grants what nothing restricts, and the kernel refuses it: {0}</source>
        <translation>die Regel gewährt, was nichts beschränkt, und der Kernel lehnt sie ab: {0}</translation>
    </message>
    <message>
        <source>{0} is no directory: these rights mean nothing there: {1}</source>
        <translation>{0} ist kein Verzeichnis: Diese Rechte bedeuten dort nichts: {1}</translation>
    </message>
    <message>
        <source>{0} is no directory and the rule has rights for directories only: the ruleset cannot be built</source>
        <translation>{0} ist kein Verzeichnis, und die Regel hat nur Rechte für Verzeichnisse: Der Regelsatz lässt sich nicht bauen</translation>
    </message>
    <message>
        <source>{0} does not exist on this host: its rule is skipped or refused</source>
        <translation>{0} gibt es auf diesem Rechner nicht: Die Regel wird übergangen oder abgelehnt</translation>
    </message>
    <message>
        <source>{0} is a symbolic link: the rule is about {1}</source>
        <translation>{0} ist ein symbolischer Verweis: Die Regel gilt für {1}</translation>
    </message>
    <message>
        <source>{0} has these rights by another rule already</source>
        <translation>{0} hat diese Rechte schon durch eine andere Regel</translation>
    </message>
    <message>
        <source>{0} has these rights already, by the rule for {1}</source>
        <translation>{0} hat diese Rechte schon, durch die Regel für {1}</translation>
    </message>
    <message>
        <source>no rule can take rights away: by the rule for {1}, {0} keeps {2}</source>
        <translation>keine Regel kann Rechte nehmen: Durch die Regel für {1} behält {0} {2}</translation>
    </message>
    <message>
        <source>port {0} does not exist: ports end at 65535</source>
        <translation>Port {0} gibt es nicht: Ports enden bei 65535</translation>
    </message>
    <message>
        <source>nothing is restricted: the ruleset cannot be built</source>
        <translation>nichts ist beschränkt: Der Regelsatz lässt sich nicht bauen</translation>
    </message>
    <message>
        <source>the layer is empty: it has neither rules nor anything it restricts</source>
        <translation>die Schicht ist leer: Sie hat weder Regeln noch etwas, das sie beschränkt</translation>
    </message>
    <message>
        <source>{0} can be written and executed: a program can bring its own code</source>
        <translation>{0} lässt sich schreiben und ausführen: Ein Programm kann eigenen Code mitbringen</translation>
    </message>
    <message>
        <source>moving and linking between folders is denied everywhere, because &apos;refer&apos; is not handled</source>
        <translation>Verschieben und Verknüpfen zwischen Verzeichnissen ist überall verweigert, weil „refer“ nicht geregelt ist</translation>
    </message>
    <message>
        <source>&apos;refer&apos; moves nothing without rights to make and remove</source>
        <translation>„refer“ verschiebt nichts ohne Rechte zum Anlegen und Entfernen</translation>
    </message>
    <message>
        <source>layer {0} grants &apos;refer&apos; nowhere: under it, no layer&apos;s &apos;refer&apos; has an effect</source>
        <translation>Schicht {0} gewährt „refer“ nirgends: Darunter wirkt „refer“ in keiner Schicht</translation>
    </message>
    <message>
        <source>the variable &apos;{0}&apos; is used nowhere</source>
        <translation>die Variable „{0}“ wird nirgends verwendet</translation>
    </message>
    <message>
        <source>the variable &apos;{0}&apos; has no values: every path with it vanishes</source>
        <translation>die Variable „{0}“ hat keine Werte: Jeder Pfad mit ihr verschwindet</translation>
    </message>
    <message>
        <source>composed with this document, the others no longer restrict: {0}</source>
        <translation>mit diesem Dokument zusammen beschränken die anderen nicht mehr: {0}</translation>
    </message>
    <message>
        <source>writing is restricted but truncating is not: any file can be emptied</source>
        <translation>Schreiben ist beschränkt, Leeren nicht: Jede Datei lässt sich leeren</translation>
    </message>
    <message>
        <source>opening is restricted but the control of devices is not</source>
        <translation>Öffnen ist beschränkt, das Steuern von Geräten nicht</translation>
    </message>
    <message>
        <source>files can be written but not emptied: most programs that save a file need &apos;truncate&apos;</source>
        <translation>Dateien lassen sich schreiben, aber nicht leeren: Die meisten Programme, die eine Datei speichern, brauchen „truncate“</translation>
    </message>
    <message>
        <source>what &apos;{0}&apos; means at ABI {1} depends on the version of the tool</source>
        <translation>was „{0}“ bei ABI {1} bedeutet, hängt von der Version des Werkzeugs ab</translation>
    </message>
    <message>
        <source>what &apos;{0}&apos; means depends on the version of setpriv and of the kernel</source>
        <translation>was „{0}“ bedeutet, hängt von den Versionen von setpriv und Kernel ab</translation>
    </message>
    <message>
        <source>remove &apos;{0}&apos;</source>
        <translation>„{0}“ entfernen</translation>
    </message>
    <message>
        <source>handle &apos;{0}&apos;</source>
        <translation>„{0}“ regeln</translation>
    </message>
    <message>
        <source>grant &apos;{0}&apos; too</source>
        <translation>„{0}“ auch gewähren</translation>
    </message>
    <message>
        <source>set abi to {0}</source>
        <translation>abi auf {0} setzen</translation>
    </message>
    <message>
        <source>name &apos;{0}&apos; instead</source>
        <translation>statt dessen „{0}“ nennen</translation>
    </message>
    <message>
        <source>declare the variable &apos;{0}&apos;</source>
        <translation>die Variable „{0}“ vereinbaren</translation>
    </message>
    <message>
        <source>name every right it stands for</source>
        <translation>jedes Recht nennen, für das es steht</translation>
    </message>
    <message>
        <source>give {0} a rule of its own with {1}</source>
        <translation>{0} eine eigene Regel mit {1} geben</translation>
    </message>
    <message>
        <source>sandboxer does not start without {0}, which may be empty</source>
        <translation>sandboxer startet nicht ohne {0}, das leer sein darf</translation>
    </message>
    <message>
        <source>LL_FORCE_LOG is 1 or not set, never &apos;{0}&apos;</source>
        <translation>LL_FORCE_LOG ist 1 oder nicht gesetzt, nie „{0}“</translation>
    </message>
    <message>
        <source>{0}: a path with a colon cannot be written; its rule is left out</source>
        <translation>{0}: Ein Pfad mit Doppelpunkt lässt sich nicht schreiben; seine Regel entfällt</translation>
    </message>
    <message>
        <source>{0} always restricts the file system: all of it is allowed, but mounts cannot be changed</source>
        <translation>{0} schränkt das Dateisystem immer ein: Alles ist erlaubt, nur Einhängungen lassen sich nicht ändern</translation>
    </message>
    <message>
        <source>denials of these are silent too: {0}</source>
        <translation>Auch Ablehnungen von diesen bleiben still: {0}</translation>
    </message>
    <message>
        <source>the command of the service is not known here: put it behind &apos;--&apos;</source>
        <translation>der Befehl des Dienstes ist hier nicht bekannt: Er gehört hinter „--“</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; depends on who runs firejail: write what it stands for</source>
        <translation>„{0}“ hängt davon ab, wer firejail startet: Schreiben Sie aus, wofür es steht</translation>
    </message>
    <message>
        <source>what {0} includes is not here: put its lines in the place of it</source>
        <translation>was {0} einbindet, steht hier nicht: Setzen Sie seine Zeilen an diese Stelle</translation>
    </message>
    <message>
        <source>firejail restricts nothing without a line &apos;landlock.enforce&apos;</source>
        <translation>firejail beschränkt nichts ohne eine Zeile „landlock.enforce“</translation>
    </message>
    <message>
        <source>a description for people: no program enforces it</source>
        <translation>eine Beschreibung für Menschen: Kein Programm setzt sie durch</translation>
    </message>
    <message>
        <source>{0}: a path with this text cannot be written in a line of {1}; its rule is left out</source>
        <translation>{0}: Ein Pfad mit diesem Text lässt sich in keiner Zeile von {1} schreiben; seine Regel entfällt</translation>
    </message>
    <message>
        <source>{0} is no directory: left out, because the tool grants them on directories only: {1}</source>
        <translation>{0} ist kein Verzeichnis: weggelassen, weil das Werkzeug es nur auf Verzeichnissen gewährt: {1}</translation>
    </message>
    <message>
        <source>{0} never grants &apos;refer&apos;: moving and linking between folders is denied everywhere</source>
        <translation>{0} gewährt nie „refer“: Verschieben und Verknüpfen zwischen Verzeichnissen ist überall verweigert</translation>
    </message>
    <message>
        <source>{0} has one layer: those nested in the first are left out</source>
        <translation>{0} hat eine Schicht: Die in der ersten geschachtelten entfallen</translation>
    </message>
</context>
<context>
    <name>PolicyTemplates</name>
    <message>
        <source>Empty policy</source>
        <translation>Leere Richtlinie</translation>
    </message>
    <message>
        <source>Restricts everything, allows nothing</source>
        <translation>Beschränkt alles, erlaubt nichts</translation>
    </message>
    <message>
        <source>Read-only system</source>
        <translation>System nur lesen</translation>
    </message>
    <message>
        <source>Reads the system, writes one folder of its own</source>
        <translation>Liest das System, schreibt in ein eigenes Verzeichnis</translation>
    </message>
    <message>
        <source>Network client</source>
        <translation>Netzwerkprogramm</translation>
    </message>
    <message>
        <source>Fetches by HTTP and HTTPS into one folder</source>
        <translation>Holt über HTTP und HTTPS in ein Verzeichnis</translation>
    </message>
    <message>
        <source>Build tool</source>
        <translation>Bauwerkzeug</translation>
    </message>
    <message>
        <source>Compiles and runs a project, without network</source>
        <translation>Übersetzt ein Projekt und führt es aus, ohne Netzwerk</translation>
    </message>
    <message>
        <source>Document viewer</source>
        <translation>Dokumentbetrachter</translation>
    </message>
    <message>
        <source>Shows documents that may be hostile</source>
        <translation>Zeigt Dokumente, die bösartig sein können</translation>
    </message>
    <message>
        <source>Wide base</source>
        <translation>Weite Grundlage</translation>
    </message>
    <message>
        <source>Allows almost everything, to be narrowed down</source>
        <translation>Erlaubt fast alles, zum Einengen</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>Weaker</source>
        <translation>Schwächer</translation>
    </message>
    <message>
        <source>Allows more</source>
        <translation>Erlaubt mehr</translation>
    </message>
    <message>
        <source>Allows less</source>
        <translation>Erlaubt weniger</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
</context>
<context>
    <name>QueryError</name>
    <message>
        <source>There is no field “%1”. Fields are: %2. To search for the text itself, put it in &quot;quotes&quot;.</source>
        <translation>Ein Feld „%1“ gibt es nicht. Felder sind: %2. Um den Text selbst zu suchen, setzen Sie ihn in &quot;Anführungszeichen&quot;.</translation>
    </message>
    <message>
        <source>A value is expected right behind the colon or comma.</source>
        <translation>Unmittelbar nach Doppelpunkt oder Komma wird ein Wert erwartet.</translation>
    </message>
    <message>
        <source>A word, field:value or a group in parentheses is expected.</source>
        <translation>Ein Wort, Feld:Wert oder eine Gruppe in Klammern wird erwartet.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Das schließende Anführungszeichen fehlt.</translation>
    </message>
    <message>
        <source>The closing parenthesis is missing.</source>
        <translation>Die schließende Klammer fehlt.</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing.</source>
        <translation>Diese Klammer schließt nichts.</translation>
    </message>
    <message>
        <source>A comma stands between two values, without blanks.</source>
        <translation>Ein Komma steht zwischen zwei Werten, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>Das ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>“%1” takes a number, a comparison like &gt;1000 or a range like 1-1023.</source>
        <translation>„%1“ erwartet eine Zahl, einen Vergleich wie &gt;1000 oder einen Bereich wie 1-1023.</translation>
    </message>
    <message>
        <source>The range %1 is empty.</source>
        <translation>Der Bereich %1 ist leer.</translation>
    </message>
    <message>
        <source>This is no time. Write 2026-11-23, 2026-11-23T12:00, 12:00, today, yesterday or, back from now, -90s, -15m, -1h, -7d, -2w.</source>
        <translation>Das ist keine Zeit. Schreiben Sie 2026-11-23, 2026-11-23T12:00, 12:00, today, yesterday oder, von jetzt zurück, -90s, -15m, -1h, -7d, -2w.</translation>
    </message>
    <message>
        <source>“%1” is one of: %2.</source>
        <translation>„%1“ ist eines von: %2.</translation>
    </message>
    <message>
        <source>“%1” takes no * ? or /pattern/.</source>
        <translation>„%1“ erlaubt weder * noch ? noch /Muster/.</translation>
    </message>
    <message>
        <source>Parentheses are nested too deep.</source>
        <translation>Die Klammern sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>At “%1”: %2</source>
        <extracomment>%1 the part of a filter that is wrong, %2 a sentence that says what is wrong with it</extracomment>
        <translation>Bei „%1“: %2</translation>
    </message>
</context>
<context>
    <name>RelatedRecords</name>
    <message>
        <source>a crash</source>
        <translation>ein Absturz</translation>
    </message>
    <message>
        <source>Nothing near it in this log says that another guard of the kernel (SELinux, AppArmor, seccomp, IPE) stopped this process.</source>
        <translation>Nichts in der Nähe in diesem Protokoll sagt, dass ein anderer Wächter des Kernels (SELinux, AppArmor, seccomp, IPE) diesen Prozess aufgehalten hat.</translation>
    </message>
    <message>
        <source>The same system call was also recorded by: %1. Allowing it in the policy may not be enough.</source>
        <extracomment>%1 names of security systems, separated by commas</extracomment>
        <translation>Denselben Systemaufruf hat auch aufgezeichnet: %1. Ihn in der Richtlinie zu erlauben genügt vielleicht nicht.</translation>
    </message>
    <message>
        <source>Within a second of it, this process was also recorded by: %1. What fails for the user may have that cause.</source>
        <translation>Innerhalb einer Sekunde hat diesen Prozess auch aufgezeichnet: %1. Was dem Benutzer fehlschlägt, kann diese Ursache haben.</translation>
    </message>
</context>
<context>
    <name>RightGroups</name>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Execute</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umzug</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
</context>
<context>
    <name>RightNames</name>
    <message>
        <source>a right newer than this program</source>
        <translation>ein Recht, das neuer ist als dieses Programm</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>execute a file</source>
        <extracomment>fs.execute</extracomment>
        <translation>eine Datei ausführen</translation>
    </message>
    <message>
        <source>open a file for writing</source>
        <extracomment>fs.write_file</extracomment>
        <translation>eine Datei zum Schreiben öffnen</translation>
    </message>
    <message>
        <source>open a file for reading</source>
        <extracomment>fs.read_file</extracomment>
        <translation>eine Datei zum Lesen öffnen</translation>
    </message>
    <message>
        <source>list a directory</source>
        <extracomment>fs.read_dir</extracomment>
        <translation>ein Verzeichnis auflisten</translation>
    </message>
    <message>
        <source>remove or rename a directory</source>
        <extracomment>fs.remove_dir</extracomment>
        <translation>ein Verzeichnis löschen oder umbenennen</translation>
    </message>
    <message>
        <source>remove or rename a file</source>
        <extracomment>fs.remove_file</extracomment>
        <translation>eine Datei löschen oder umbenennen</translation>
    </message>
    <message>
        <source>create a character device</source>
        <extracomment>fs.make_char</extracomment>
        <translation>ein zeichenorientiertes Gerät anlegen</translation>
    </message>
    <message>
        <source>create a directory</source>
        <extracomment>fs.make_dir</extracomment>
        <translation>ein Verzeichnis anlegen</translation>
    </message>
    <message>
        <source>create a regular file</source>
        <extracomment>fs.make_reg</extracomment>
        <translation>eine gewöhnliche Datei anlegen</translation>
    </message>
    <message>
        <source>create a socket file</source>
        <extracomment>fs.make_sock</extracomment>
        <translation>eine Socket-Datei anlegen</translation>
    </message>
    <message>
        <source>create a named pipe</source>
        <extracomment>fs.make_fifo</extracomment>
        <translation>eine benannte Pipe anlegen</translation>
    </message>
    <message>
        <source>create a block device</source>
        <extracomment>fs.make_block</extracomment>
        <translation>ein blockorientiertes Gerät anlegen</translation>
    </message>
    <message>
        <source>create a symbolic link</source>
        <extracomment>fs.make_sym</extracomment>
        <translation>einen symbolischen Link anlegen</translation>
    </message>
    <message>
        <source>move or link across directories</source>
        <extracomment>fs.refer</extracomment>
        <translation>zwischen Verzeichnissen verschieben oder verlinken</translation>
    </message>
    <message>
        <source>truncate a file</source>
        <extracomment>fs.truncate</extracomment>
        <translation>eine Datei kürzen</translation>
    </message>
    <message>
        <source>control a device</source>
        <extracomment>fs.ioctl_dev</extracomment>
        <translation>ein Gerät steuern</translation>
    </message>
    <message>
        <source>connect to a socket file</source>
        <extracomment>fs.resolve_unix</extracomment>
        <translation>sich mit einer Socket-Datei verbinden</translation>
    </message>
    <message>
        <source>listen on a TCP port</source>
        <extracomment>net.bind_tcp</extracomment>
        <translation>an einem TCP-Port lauschen</translation>
    </message>
    <message>
        <source>connect to a TCP port</source>
        <extracomment>net.connect_tcp</extracomment>
        <translation>sich mit einem TCP-Port verbinden</translation>
    </message>
    <message>
        <source>bind a UDP port</source>
        <extracomment>net.bind_udp</extracomment>
        <translation>einen UDP-Port belegen</translation>
    </message>
    <message>
        <source>send to a UDP port</source>
        <extracomment>net.connect_send_udp</extracomment>
        <translation>an einen UDP-Port senden</translation>
    </message>
    <message>
        <source>connect to an abstract socket outside the sandbox</source>
        <extracomment>scope.abstract_unix_socket</extracomment>
        <translation>sich mit einem abstrakten Socket außerhalb der Sandbox verbinden</translation>
    </message>
    <message>
        <source>signal a process outside the sandbox</source>
        <extracomment>scope.signal</extracomment>
        <translation>einem Prozess außerhalb der Sandbox ein Signal schicken</translation>
    </message>
    <message>
        <source>trace or inspect a process outside the sandbox</source>
        <extracomment>ptrace</extracomment>
        <translation>einen Prozess außerhalb der Sandbox verfolgen oder untersuchen</translation>
    </message>
    <message>
        <source>change mounts</source>
        <extracomment>fs.change_topology</extracomment>
        <translation>Einhängungen ändern</translation>
    </message>
    <message>
        <source>use a capability</source>
        <extracomment>capability.use</extracomment>
        <translation>eine Capability nutzen</translation>
    </message>
    <message>
        <source>enter or create a namespace</source>
        <extracomment>namespace.use</extracomment>
        <translation>einen Namensraum betreten oder anlegen</translation>
    </message>
</context>
<context>
    <name>RowTerms</name>
    <message>
        <source>from %1 on</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>command name %1</source>
        <extracomment>%1 the name of a thread</extracomment>
        <translation>Befehlsname %1</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>Port %1</translation>
    </message>
    <message>
        <source>address %1</source>
        <translation>Adresse %1</translation>
    </message>
    <message>
        <source>no object named</source>
        <translation>kein Ziel genannt</translation>
    </message>
    <message>
        <source>everything in %1</source>
        <extracomment>%1 a folder</extracomment>
        <translation>alles in %1</translation>
    </message>
</context>
<context>
    <name>RuleRights</name>
    <message>
        <source>There is nothing to change here.</source>
        <translation>Hier ist nichts zu ändern.</translation>
    </message>
    <message>
        <source>The format has no name for this right.</source>
        <translation>Das Format hat keinen Namen für dieses Recht.</translation>
    </message>
    <message>
        <source>A rule grants it, and so it is restricted everywhere else.</source>
        <translation>Eine Regel gewährt es, also ist es überall sonst beschränkt.</translation>
    </message>
    <message>
        <source>It came with ABI %1 (Linux %2); the policy is for ABI %3 (Linux %4).</source>
        <extracomment>%1 and %3 ABI numbers, %2 and %4 kernel versions</extracomment>
        <translation>Es kam mit ABI %1 (Linux %2); die Richtlinie ist für ABI %3 (Linux %4).</translation>
    </message>
    <message>
        <source>It is a right on what lies in a folder, and this is no folder.</source>
        <translation>Das ist ein Recht auf den Inhalt eines Verzeichnisses, und dies ist keines.</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 port number, %2 name of a service</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>(an empty path)</source>
        <translation>(ein leerer Pfad)</translation>
    </message>
    <message>
        <source>%1 — quiet</source>
        <translation>%1 — still</translation>
    </message>
    <message>
        <source>%1 — switched off</source>
        <translation>%1 — abgeschaltet</translation>
    </message>
    <message>
        <source>Do not log the program that restricts itself</source>
        <translation>Das Programm, das sich beschränkt, nicht protokollieren</translation>
    </message>
    <message>
        <source>Log programs that it runs</source>
        <translation>Programme protokollieren, die es startet</translation>
    </message>
    <message>
        <source>Do not log sandboxes nested in it</source>
        <translation>Darin liegende Sandboxen nicht protokollieren</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>%1 the kernel&apos;s name of a right, %2 what it is for</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>chosen by the kernel</source>
        <translation>wählt der Kernel</translation>
    </message>
    <message>
        <source>Layer 1, the outermost</source>
        <translation>Schicht 1, die äußerste</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>Denied unless a rule allows it</source>
        <translation>Verweigert, wenn keine Regel es erlaubt</translation>
    </message>
    <message>
        <source>Files and folders (%1)</source>
        <translation>Dateien und Verzeichnisse (%1)</translation>
    </message>
    <message>
        <source>Ports (%1)</source>
        <translation>Ports (%1)</translation>
    </message>
    <message>
        <source>Kept inside the sandbox</source>
        <translation>Bleibt in der Sandbox</translation>
    </message>
    <message>
        <source>Variables (%1)</source>
        <translation>Variablen (%1)</translation>
    </message>
    <message>
        <source>What is logged</source>
        <translation>Was protokolliert wird</translation>
    </message>
    <message>
        <source>Rights that stay silent where a rule is quiet</source>
        <translation>Rechte, die bei stillen Regeln still bleiben</translation>
    </message>
    <message>
        <source>Only what is ticked here is restricted at all. A rule can only allow: it cannot take away what the rule for a folder above grants.</source>
        <translation>Nur was hier angekreuzt ist, wird überhaupt beschränkt. Eine Regel kann nur erlauben: Sie kann nicht nehmen, was die Regel für ein Verzeichnis darüber gewährt.</translation>
    </message>
    <message>
        <source>A rule counts for everything beneath its paths.</source>
        <translation>Eine Regel gilt für alles unterhalb ihrer Pfade.</translation>
    </message>
    <message>
        <source>No rule can make an exception from these.</source>
        <translation>Keine Regel kann davon eine Ausnahme machen.</translation>
    </message>
    <message>
        <source>The document has no place for this: it is kept in a file beside it.</source>
        <translation>Das Dokument hat dafür keinen Platz: Es steht in einer Datei daneben.</translation>
    </message>
    <message>
        <source>From ABI 10 (Linux 7.2) on</source>
        <translation>Ab ABI 10 (Linux 7.2)</translation>
    </message>
    <message>
        <source>From ABI 7 (Linux 6.15) on</source>
        <translation>Ab ABI 7 (Linux 6.15)</translation>
    </message>
</context>
<context>
    <name>SetupReport</name>
    <message>
        <source>%1 (%2): %3 [%4]</source>
        <extracomment>%1 &quot;Problem&quot;, %2 &quot;certain&quot;, %3 what was found, %4 its name</extracomment>
        <translation>%1 (%2): %3 [%4]</translation>
    </message>
    <message>
        <source>Landlock Surveyor %1: why denials are seen, or not</source>
        <translation>Landlock Surveyor %1: warum Verweigerungen zu sehen sind oder nicht</translation>
    </message>
    <message>
        <source>%1, Linux %2, Landlock ABI %3</source>
        <translation>%1, Linux %2, Landlock-ABI %3</translation>
    </message>
</context>
<context>
    <name>TimeStyle</name>
    <message>
        <source>in the future</source>
        <translation>in der Zukunft</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>vor %n s</numerusform>
            <numerusform>vor %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueMenu</name>
    <message>
        <source>&amp;Copy as</source>
        <translation>&amp;Kopieren als</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>&amp;Keep only “%1”</source>
        <translation>&amp;Nur „%1“ behalten</translation>
    </message>
    <message>
        <source>&amp;Keep only this</source>
        <translation>&amp;Nur dies behalten</translation>
    </message>
    <message>
        <source>&amp;Drop “%1”</source>
        <translation>„%1“ &amp;ausschließen</translation>
    </message>
    <message>
        <source>&amp;Drop this</source>
        <translation>Dies &amp;ausschließen</translation>
    </message>
    <message>
        <source>&amp;Find more like “%1”</source>
        <translation>&amp;Mehr wie „%1“ suchen</translation>
    </message>
    <message>
        <source>&amp;Find more like this</source>
        <translation>&amp;Mehr davon suchen</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::AbiBox</name>
    <message>
        <source>Kernel that the policy is for</source>
        <translation>Kernel, für den die Richtlinie ist</translation>
    </message>
    <message>
        <source>Any kernel</source>
        <translation>Jeder Kernel</translation>
    </message>
    <message>
        <source>ABI %1, Linux %2 (like this one)</source>
        <translation>ABI %1, Linux %2 (wie dieser hier)</translation>
    </message>
    <message>
        <source>ABI %1, Linux %2</source>
        <translation>ABI %1, Linux %2</translation>
    </message>
    <message>
        <source>New in it: %1</source>
        <extracomment>%1 English words about what an ABI brought</extracomment>
        <translation>Neu darin: %1</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::BugReportDialog</name>
    <message>
        <source>Bug Report</source>
        <translation>Fehlerbericht</translation>
    </message>
    <message>
        <source>Where a policy is compiled into a program, only its authors can change it. This report tells them what their sandbox refused.</source>
        <translation>Ist eine Richtlinie in ein Programm eingebaut, können nur dessen Autoren sie ändern. Dieser Bericht sagt ihnen, was ihre Sandbox verweigert hat.</translation>
    </message>
    <message>
        <source>The report holds names of files, users and programs, and command lines, of the computer the log comes from. Read it and strike out what is nobody’s business before you publish it.</source>
        <translation>Der Bericht enthält Namen von Dateien, Benutzern und Programmen sowie Befehlszeilen des Rechners, von dem das Protokoll stammt. Lesen Sie ihn und streichen Sie, was niemanden etwas angeht, bevor Sie ihn veröffentlichen.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::Chip</name>
    <message>
        <source>Condition %1, on</source>
        <extracomment>%1 a condition such as right:fs.read_file</extracomment>
        <translation>Bedingung %1, ein</translation>
    </message>
    <message>
        <source>Condition %1, off</source>
        <translation>Bedingung %1, aus</translation>
    </message>
    <message>
        <source>Space switches it on and off, minus inverts it, Delete removes it</source>
        <translation>Leertaste schaltet sie ein und aus, Minus kehrt sie um, Entf entfernt sie</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>Remove the condition %1</source>
        <translation>Die Bedingung %1 entfernen</translation>
    </message>
    <message>
        <source>&amp;Switch off</source>
        <translation>Au&amp;sschalten</translation>
    </message>
    <message>
        <source>&amp;Switch on</source>
        <translation>Ein&amp;schalten</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::ChipRow</name>
    <message>
        <source>Conditions of the filter</source>
        <translation>Bedingungen des Filters</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>Show all denials (Escape)</source>
        <translation>Alle Verweigerungen zeigen (Esc)</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::CompletionList</name>
    <message>
        <source>Completion</source>
        <translation>Vervollständigung</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DenialHeader</name>
    <message>
        <source>Click to sort, again to turn the order round, once more for the order of arrival</source>
        <translation>Klick sortiert, ein zweiter kehrt die Reihenfolge um, ein dritter stellt die des Eintreffens her</translation>
    </message>
    <message>
        <source>&amp;Fit Widths</source>
        <translation>&amp;Breiten anpassen</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DenialNotifier</name>
    <message>
        <source>… %1 denials in all</source>
        <translation>… zusammen %1 Verweigerungen</translation>
    </message>
    <message>
        <source>Landlock denied a program something</source>
        <translation>Landlock hat einem Programm etwas verweigert</translation>
    </message>
    <message>
        <source>Landlock denied %1 something</source>
        <translation>Landlock hat %1 etwas verweigert</translation>
    </message>
    <message>
        <source>Landlock denied other programs something</source>
        <translation>Landlock hat weiteren Programmen etwas verweigert</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s), %1 denials</source>
        <extracomment>%1 &quot;12 denials&quot;, %n programs</extracomment>
        <translation>
            <numerusform>%n Programm, %1 Verweigerungen</numerusform>
            <numerusform>%n Programme, %1 Verweigerungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DenialTableModel</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>PID</source>
        <translation>PID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Denied access</source>
        <translation>Verweigerter Zugriff</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>An unknown program</source>
        <translation>Ein unbekanntes Programm</translation>
    </message>
    <message>
        <source>%1 was refused %2 by domain %3</source>
        <extracomment>%1 program, %2 kernel names of rights, %3 domain id</extracomment>
        <translation>%1 bekam %2 von Domäne %3 verweigert</translation>
    </message>
    <message>
        <source>%1 was refused %2 on %3 by domain %4</source>
        <extracomment>%1 program, %2 kernel names of rights, %3 path or address, %4 domain id</extracomment>
        <translation>%1 bekam %2 auf %3 von Domäne %4 verweigert</translation>
    </message>
    <message>
        <source>%1 here
%2 in UTC</source>
        <translation>%1 hier
%2 in UTC</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DenialView</name>
    <message>
        <source>Denials</source>
        <translation>Verweigerungen</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DenialsDesk</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>D&amp;omains</source>
        <translation>D&amp;omänen</translation>
    </message>
    <message>
        <source>Fa&amp;cets</source>
        <translation>Fa&amp;cetten</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DenialsPage</name>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 what is wrong, without a full stop; %2 what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 It is asked again by itself; what is denied meanwhile is fetched later or marked as a gap.</source>
        <translation>%1 Er wird von selbst wieder gefragt; was inzwischen verweigert wird, wird nachgeholt oder als Lücke vermerkt.</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DesktopNotifications</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DetailsPane</name>
    <message>
        <source>Decoded fields</source>
        <translation>Entschlüsselte Felder</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Records of other guards</source>
        <translation>Datensätze anderer Wächter</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Other guards</source>
        <translation>Andere Wächter</translation>
    </message>
    <message>
        <source>Bug report …</source>
        <translation>Fehlerbericht …</translation>
    </message>
    <message>
        <source>For programs whose policy is compiled in: a report to their authors</source>
        <translation>Für Programme mit eingebauter Richtlinie: ein Bericht an deren Autoren</translation>
    </message>
    <message>
        <source>Choose a denial to see its records.</source>
        <translation>Wählen Sie eine Verweigerung, um ihre Datensätze zu sehen.</translation>
    </message>
    <message>
        <source>The records cannot be shown: %1</source>
        <translation>Die Datensätze können nicht gezeigt werden: %1</translation>
    </message>
    <message>
        <source>The log cannot be read again: %1</source>
        <translation>Das Protokoll kann nicht erneut gelesen werden: %1</translation>
    </message>
    <message>
        <source>Other guards (%1)</source>
        <translation>Andere Wächter (%1)</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Choose a denial to see why it was refused.</source>
        <translation>Wählen Sie eine Verweigerung, um zu sehen, warum sie geschah.</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DomainPane</name>
    <message>
        <source>&amp;With nested domains</source>
        <translation>&amp;Mit darin liegenden Domänen</translation>
    </message>
    <message>
        <source>Whether choosing a domain also shows what those nested in it denied</source>
        <translation>Ob die Wahl einer Domäne auch zeigt, was darin liegende verweigert haben</translation>
    </message>
    <message>
        <source>choosing domains</source>
        <translation>Domänen wählen</translation>
    </message>
    <message>
        <source>&amp;Unfold all below</source>
        <translation>Alles darunter &amp;aufklappen</translation>
    </message>
    <message>
        <source>&amp;Fold all</source>
        <translation>Alles &amp;zuklappen</translation>
    </message>
    <message>
        <source>Search in these domains</source>
        <translation>In diesen Domänen suchen</translation>
    </message>
    <message>
        <source>Search in domains</source>
        <translation>In Domänen suchen</translation>
    </message>
    <message>
        <source>No domain is found.</source>
        <translation>Keine Domäne gefunden.</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DomainTreeModel</name>
    <message>
        <source>Who created the domain, and its number</source>
        <translation>Wer die Domäne angelegt hat, und ihre Nummer</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Denials by this domain in this log</source>
        <translation>Verweigerungen dieser Domäne in diesem Protokoll</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Denials by this domain and those nested in it</source>
        <translation>Verweigerungen dieser und darin liegender Domänen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Denials the kernel counted and this log does not hold: muted or lost</source>
        <translation>Verweigerungen, die der Kernel gezählt hat und dieses Protokoll nicht enthält: stummgeschaltet oder verloren</translation>
    </message>
    <message>
        <source>Not logged</source>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>How sure it is that the domain above is an ancestor</source>
        <translation>Wie sicher es ist, dass die Domäne darüber ein Vorfahr ist</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>From the first record of the domain to its end or its last record</source>
        <translation>Vom ersten Datensatz der Domäne bis zu ihrem Ende oder ihrem letzten Datensatz</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Lebenszeit</translation>
    </message>
    <message>
        <source>%1&lt;br&gt;Domains: %2&lt;br&gt;Denials: %3</source>
        <translation>%1&lt;br&gt;Domänen: %2&lt;br&gt;Verweigerungen: %3</translation>
    </message>
    <message>
        <source>Created by %1, PID %2</source>
        <translation>Angelegt von %1, PID %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>• %1</source>
        <translation>• %1</translation>
    </message>
    <message>
        <source>First record: %1</source>
        <translation>Erster Datensatz: %1</translation>
    </message>
    <message>
        <source>Freed: %1</source>
        <translation>Freigegeben: %1</translation>
    </message>
    <message>
        <source>Last record: %1; not freed in this log</source>
        <translation>Letzter Datensatz: %1; in diesem Protokoll nicht freigegeben</translation>
    </message>
    <message>
        <source>Counted by the kernel and not in this log: %1</source>
        <translation>Vom Kernel gezählt und nicht in diesem Protokoll: %1</translation>
    </message>
    <message>
        <source>%1, %2 denials</source>
        <translation>%1, %2 Verweigerungen</translation>
    </message>
    <message>
        <source>Domain %1, %2 denials, with nested ones %3; %4. %5</source>
        <extracomment>%1 domain, %2 number, %3 number, %4 duration and state, %5 about its ancestor</extracomment>
        <translation>Domäne %1, %2 Verweigerungen, mit darin liegenden %3; %4. %5</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DomainTreeView</name>
    <message>
        <source>Domains</source>
        <translation>Domänen</translation>
    </message>
    <message>
        <source>&amp;Fit Widths</source>
        <translation>Breiten &amp;anpassen</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::EffectivePane</name>
    <message>
        <source>What each layer says</source>
        <translation>Was jede Schicht sagt</translation>
    </message>
    <message>
        <source>What is tried</source>
        <translation>Was versucht wird</translation>
    </message>
    <message>
        <source>Path or port</source>
        <translation>Pfad oder Port</translation>
    </message>
    <message>
        <source>Port, 0 to 65535</source>
        <translation>Port, 0 bis 65535</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>There is no valid policy to ask.</source>
        <translation>Es gibt keine gültige Richtlinie, die man fragen könnte.</translation>
    </message>
    <message>
        <source>Name a path or a port to see who allows it.</source>
        <translation>Nennen Sie einen Pfad oder Port, um zu sehen, wer es erlaubt.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <extracomment>%1 what a layer says, %2 line number in the text</extracomment>
        <translation>%1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::ExportDialog</name>
    <message>
        <source>Export Denials</source>
        <translation>Verweigerungen exportieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Save as …</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Which denials</source>
        <translation>Welche Verweigerungen</translation>
    </message>
    <message>
        <source>S&amp;elected (%1)</source>
        <extracomment>%1 number of rows</extracomment>
        <translation>&amp;Ausgewählte (%1)</translation>
    </message>
    <message>
        <source>All s&amp;hown, in this order (%1)</source>
        <translation>Alle ge&amp;zeigten, in dieser Reihenfolge (%1)</translation>
    </message>
    <message>
        <source>&amp;All of the log (%1)</source>
        <translation>A&amp;lle des Protokolls (%1)</translation>
    </message>
    <message>
        <source>Text, separated by tabs</source>
        <translation>Text, durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>JSON, one object a line</source>
        <translation>JSON, ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>Audit log, for ausearch and this program</source>
        <translation>Audit-Protokoll, für ausearch und dieses Programm</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>The file was not written: %1</source>
        <translation>Die Datei wurde nicht geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FacetModel</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (dropped)</source>
        <extracomment>%1 a value that the filter drops</extracomment>
        <translation>%1 (ausgeschlossen)</translation>
    </message>
    <message>
        <source>%1, %2 denials, kept</source>
        <translation>%1, %2 Verweigerungen, behalten</translation>
    </message>
    <message>
        <source>%1, dropped</source>
        <translation>%1, ausgeschlossen</translation>
    </message>
    <message>
        <source>%1, %2 denials</source>
        <translation>%1, %2 Verweigerungen</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FacetPane</name>
    <message>
        <source>Search in these values</source>
        <translation>In diesen Werten suchen</translation>
    </message>
    <message>
        <source>Search in facets</source>
        <translation>In Facetten suchen</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Facetten</translation>
    </message>
    <message>
        <source>Keep this &amp;too</source>
        <translation>Dies &amp;auch behalten</translation>
    </message>
    <message>
        <source>&amp;Neither keep nor drop</source>
        <translation>&amp;Weder behalten noch ausschließen</translation>
    </message>
    <message>
        <source>Nothing to count, or no value is found.</source>
        <translation>Nichts zu zählen, oder kein Wert gefunden.</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FieldTree</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FilterBar</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Show denials of some time only</source>
        <translation>Nur Verweigerungen eines Zeitraums zeigen</translation>
    </message>
    <message>
        <source>Shown and total denials</source>
        <translation>Gezeigte und alle Verweigerungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 of %2 denials pass the filter</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FilterLine</name>
    <message>
        <source>Filter: words, or field:value such as right:fs.* path:/etc/** -user:root</source>
        <translation>Filter: Wörter oder Feld:Wert wie right:fs.* path:/etc/** -user:root</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FilterState</name>
    <message>
        <source>typing</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>clearing the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>switching on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>switching off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>inverting</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>keeping only</source>
        <translation>Nur behalten</translation>
    </message>
    <message>
        <source>including</source>
        <translation>Einbeziehen</translation>
    </message>
    <message>
        <source>dropping</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>releasing</source>
        <translation>Freigeben</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FindBar</name>
    <message>
        <source>Find among the shown denials</source>
        <translation>Unter den gezeigten Verweigerungen suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Found denials</source>
        <translation>Gefundene Verweigerungen</translation>
    </message>
    <message>
        <source>Find the previous one (Shift+F3)</source>
        <translation>Vorige suchen (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Find the next one (F3)</source>
        <translation>Nächste suchen (F3)</translation>
    </message>
    <message>
        <source>Close the find bar (Escape)</source>
        <translation>Suchleiste schließen (Esc)</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>the current one is number %1 of the %2 found</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · continued at the other end</source>
        <extracomment>%1 such as &quot;1 of 17&quot;</extracomment>
        <translation>%1 · am anderen Ende fortgesetzt</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FindingCard</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 &quot;Problem&quot; or the like, %2 how certain that is</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 &quot;Problem · certain&quot;, %2 what was found: read out to blind people</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asking for permission; a password may be asked for …</source>
        <translation>Es wird um Erlaubnis gebeten; vielleicht wird nach einem Passwort gefragt …</translation>
    </message>
    <message>
        <source>As root:</source>
        <translation>Als root:</translation>
    </message>
    <message>
        <source>Command for root</source>
        <translation>Befehl für root</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>An administrator’s password may be asked for</source>
        <translation>Vielleicht wird nach dem Passwort eines Administrators gefragt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) may keep denials from being seen</source>
        <translation>
            <numerusform>%n Problem kann verhindern, dass Verweigerungen zu sehen sind</numerusform>
            <numerusform>%n Probleme können verhindern, dass Verweigerungen zu sehen sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Denials of this computer are seen</source>
        <translation>Verweigerungen dieses Rechners sind zu sehen</translation>
    </message>
    <message>
        <source>One that was made to see whether it is logged came back. Where a single program stays silent, look at its sandbox below.</source>
        <translation>Eine zur Probe herbeigeführte ist angekommen. Bleibt ein einzelnes Programm still, sehen Sie unten bei seiner Sandbox nach.</translation>
    </message>
    <message>
        <source>No problem was found, but not all could be looked at</source>
        <translation>Kein Problem gefunden, aber nicht alles ließ sich ansehen</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FoldBar</name>
    <message>
        <source>Fold this part away or back</source>
        <translation>Diesen Teil zu- oder aufklappen</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::IslandPane</name>
    <message>
        <source>Island profile</source>
        <translation>island-Profil</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Profile %1 of island. Every policy below counts in every context. A right is denied by default only if all of them handle it, and what any of them allows is allowed. The profile is changed in its text, its rules in the policies; which policies there are only in their folder.</source>
        <extracomment>%1 name of the profile</extracomment>
        <translation>Profil %1 von island. Jede Richtlinie darunter gilt in jedem Kontext. Ein Recht wird nur dann von vornherein verweigert, wenn alle es regeln, und was eine von ihnen erlaubt, ist erlaubt. Das Profil wird in seinem Text geändert, seine Regeln in den Richtlinien; welche Richtlinien es gibt, nur in deren Ordner.</translation>
    </message>
    <message>
        <source>Not known: island ignores it</source>
        <translation>Nicht bekannt: island übergeht es</translation>
    </message>
    <message>
        <source>Contexts</source>
        <translation>Kontexte</translation>
    </message>
    <message>
        <source>None: the profile counts only by its name, island run -p %1</source>
        <translation>Keine: das Profil gilt nur mit seinem Namen, island run -p %1</translation>
    </message>
    <message>
        <source>The profile counts for what is started in or below these folders</source>
        <translation>Das Profil gilt für das, was in oder unter diesen Ordnern gestartet wird</translation>
    </message>
    <message>
        <source>Every right of ABI 5 is allowed in it</source>
        <translation>Jedes Recht von ABI 5 ist darin erlaubt</translation>
    </message>
    <message>
        <source>There is no such folder here: island ignores it</source>
        <translation>Diesen Ordner gibt es hier nicht: island übergeht ihn</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>None: island cannot run the profile. They belong into the folder “landlock” beside the file.</source>
        <translation>Keine: island kann das Profil nicht ausführen. Sie gehören in den Ordner „landlock“ neben der Datei.</translation>
    </message>
    <message>
        <source>Together they are one layer; open one to see its rules</source>
        <translation>Zusammen sind sie eine Schicht; öffnen Sie eine, um ihre Regeln zu sehen</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Off: nothing is added to the policies</source>
        <translation>Aus: den Richtlinien wird nichts hinzugefügt</translation>
    </message>
    <message>
        <source>On: every right of ABI 5 is allowed on its own folders and on every context</source>
        <translation>Ein: jedes Recht von ABI 5 ist in seinen eigenen Ordnern und in jedem Kontext erlaubt</translation>
    </message>
    <message>
        <source>On, but island cannot run the profile: together the policies do not handle every right of ABI 5</source>
        <translation>Ein, aber island kann das Profil nicht ausführen: zusammen regeln die Richtlinien nicht jedes Recht von ABI 5</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Set for what is started</source>
        <translation>Wird für das gesetzt, was gestartet wird</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::LiveMenu</name>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>&amp;Einfrieren</translation>
    </message>
    <message>
        <source>System &amp;History</source>
        <translation>&amp;Verlauf des Systems</translation>
    </message>
    <message>
        <source>Show what is denied from now on (Ctrl+E)</source>
        <translation>Zeigt, was von jetzt an verweigert wird (Strg+E)</translation>
    </message>
    <message>
        <source>Hold the view as it is; collecting goes on (Pause)</source>
        <translation>Hält die Ansicht fest; gesammelt wird weiter (Pause)</translation>
    </message>
    <message>
        <source>Last &amp;hour</source>
        <translation>Letzte &amp;Stunde</translation>
    </message>
    <message>
        <source>Last 24 h&amp;ours</source>
        <translation>Letzte &amp;24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 &amp;days</source>
        <translation>Letzte &amp;7 Tage</translation>
    </message>
    <message>
        <source>Last &amp;30 days</source>
        <translation>Letzte &amp;30 Tage</translation>
    </message>
    <message>
        <source>&amp;Everything kept</source>
        <translation>&amp;Alles Aufbewahrte</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Notify of New Denials</source>
        <translation>Neue Verweigerungen &amp;melden</translation>
    </message>
    <message>
        <source>Let the desktop tell of denials while live runs and this window is not in front</source>
        <translation>Der Desktop meldet Verweigerungen, während die Live-Ansicht läuft und dieses Fenster nicht vorn ist</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::LogStates</name>
    <message>
        <source>See what Landlock denied</source>
        <translation>Sehen, was Landlock verweigert hat</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Lesen …</translation>
    </message>
    <message>
        <source>The log cannot be read</source>
        <translation>Das Protokoll kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>No Landlock denials in this log</source>
        <translation>Keine Landlock-Verweigerungen in diesem Protokoll</translation>
    </message>
    <message>
        <source>Open an audit log, or drop one here. Linux 6.15 and later write what sandboxes denied to /var/log/audit/audit.log or the system journal.</source>
        <translation>Öffnen Sie ein Audit-Protokoll oder legen Sie eines hier ab. Linux schreibt ab 6.15, was Sandboxen verweigert haben, nach /var/log/audit/audit.log oder ins System-Journal.</translation>
    </message>
    <message>
        <source>Open a log …</source>
        <translation>Protokoll öffnen …</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>Beispiel ansehen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Open another log …</source>
        <translation>Anderes Protokoll öffnen …</translation>
    </message>
    <message>
        <source>It does not look like an audit log.</source>
        <translation>Es sieht nicht nach einem Audit-Protokoll aus.</translation>
    </message>
    <message>
        <source>Landlock writes denials from Linux 6.15 on, if audit is switched on.</source>
        <translation>Landlock zeichnet Verweigerungen ab Linux 6.15 auf, wenn Audit eingeschaltet ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>Asking for the system’s records …</source>
        <translation>Nach den Datensätzen des Systems wird gefragt …</translation>
    </message>
    <message>
        <source>Nothing was denied yet</source>
        <translation>Noch wurde nichts verweigert</translation>
    </message>
    <message>
        <source>Watch live</source>
        <translation>Live zusehen</translation>
    </message>
    <message>
        <source>A password may be asked for. What is read stays on this computer.</source>
        <translation>Vielleicht wird nach einem Passwort gefragt. Was gelesen wird, bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>What sandboxes are denied from now on appears here at once. Start a program in a sandbox, or do again what failed.</source>
        <translation>Was Sandboxen von jetzt an verwehrt wird, erscheint hier sofort. Starten Sie ein Programm in einer Sandbox, oder tun Sie noch einmal, was nicht ging.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The live view</source>
        <translation>Die Live-Ansicht</translation>
    </message>
    <message>
        <source>The system’s history</source>
        <translation>Der Verlauf des Systems</translation>
    </message>
    <message>
        <source>%1 holds no Landlock denial (lines: %3, audit records: %2).</source>
        <translation>%1 enthält keine Landlock-Verweigerung (Zeilen: %3, Audit-Datensätze: %2).</translation>
    </message>
    <message>
        <source>Why is nothing seen? …</source>
        <translation>Warum ist nichts zu sehen? …</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::MainWindow</name>
    <message>
        <source>&amp;Tool Bar</source>
        <translation>&amp;Werkzeugleiste</translation>
    </message>
    <message>
        <source>Open Audit Logs</source>
        <translation>Audit-Protokolle öffnen</translation>
    </message>
    <message>
        <source>Logs (*.log *.log.* *.txt)</source>
        <translation>Protokolle (*.log *.log.* *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>About Landlock Surveyor</source>
        <translation>Über Landlock Surveyor</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Landlock Surveyor %1&lt;/h3&gt;&lt;p&gt;Shows what the Linux sandbox Landlock denied, why, and in which sandbox.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 2 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Landlock Surveyor %1&lt;/h3&gt;&lt;p&gt;Zeigt, was die Linux-Sandbox Landlock verweigert hat, warum und in welcher Sandbox.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 2 oder neuer.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Landlock Surveyor</source>
        <translation>Landlock Surveyor</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — Landlock Surveyor</source>
        <extracomment>%1 file name</extracomment>
        <translation>%1 – Landlock Surveyor</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Bug Report for the Program’s Authors …</source>
        <translation>&amp;Fehlerbericht für die Autoren des Programms …</translation>
    </message>
    <message>
        <source>&amp;About Landlock Surveyor</source>
        <translation>&amp;Über Landlock Surveyor</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>C&amp;lear the Filter</source>
        <translation>Filter auf&amp;heben</translation>
    </message>
    <message>
        <source>F&amp;ind …</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Nächste suchen</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>&amp;Vorige suchen</translation>
    </message>
    <message>
        <source>Go to the &amp;Table</source>
        <translation>Zur &amp;Tabelle</translation>
    </message>
    <message>
        <source>Go to the Do&amp;mains</source>
        <translation>Zu den Do&amp;mänen</translation>
    </message>
    <message>
        <source>Go to the F&amp;acets</source>
        <translation>Zu den Fa&amp;cetten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>System History</source>
        <translation>Verlauf des Systems</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>&amp;Seiten</translation>
    </message>
    <message>
        <source>Denials</source>
        <translation>Verweigerungen</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>%1[*] — Landlock Surveyor</source>
        <extracomment>%1 file name; [*] becomes a mark while there are changes that are not saved</extracomment>
        <translation>%1[*] — Landlock Surveyor</translation>
    </message>
    <message>
        <source>Policies — Landlock Surveyor</source>
        <translation>Richtlinien — Landlock Surveyor</translation>
    </message>
    <message>
        <source>&amp;Why Do I See Nothing? …</source>
        <translation>&amp;Warum sehe ich nichts? …</translation>
    </message>
    <message>
        <source>The desktop shows no notifications: %1</source>
        <translation>Der Desktop zeigt keine Benachrichtigungen: %1</translation>
    </message>
    <message>
        <source>Open a Folder of Journals</source>
        <translation>Einen Ordner mit Journalen öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Journal Folder …</source>
        <translation>&amp;Journal-Ordner öffnen …</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::MessageBanner</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung verbergen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::PolicyCompareDialog</name>
    <message>
        <source>Compare Policies</source>
        <translation>Richtlinien vergleichen</translation>
    </message>
    <message>
        <source>What changes &amp;from:</source>
        <translation>Was sich ändert ge&amp;genüber:</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>There is nothing to compare with.</source>
        <translation>Es gibt nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>allowed now</source>
        <translation>jetzt erlaubt</translation>
    </message>
    <message>
        <source>no longer allowed</source>
        <translation>nicht mehr erlaubt</translation>
    </message>
    <message>
        <source>Both allow the same.</source>
        <translation>Beide erlauben dasselbe.</translation>
    </message>
    <message>
        <source>Paths are compared as text. A change counts for everything beneath a path too.</source>
        <translation>Pfade werden als Text verglichen. Eine Änderung gilt auch für alles unterhalb eines Pfads.</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::PolicyDocument</name>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::PolicyEditor</name>
    <message>
        <source>Policy as text</source>
        <translation>Richtlinie als Text</translation>
    </message>
    <message>
        <source>E&amp;ffective Rights</source>
        <translation>&amp;Wirksame Rechte</translation>
    </message>
    <message>
        <source>For &amp;kernel:</source>
        <translation>Für &amp;Kernel:</translation>
    </message>
    <message>
        <source>Another program has changed the file, and so have you.</source>
        <translation>Ein anderes Programm hat die Datei geändert, und Sie auch.</translation>
    </message>
    <message>
        <source>Another program has changed the file.</source>
        <translation>Ein anderes Programm hat die Datei geändert.</translation>
    </message>
    <message>
        <source>Take the &amp;file’s</source>
        <translation>Den Stand der &amp;Datei nehmen</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>Meinen &amp;behalten</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>&amp;Problems (%1)</source>
        <translation>&amp;Probleme (%1)</translation>
    </message>
    <message>
        <source>This file can only be looked at: it is no UTF-8 text, mixes ends of lines or has characters that an editor cannot keep. Editing it would change more than you see.</source>
        <translation>Diese Datei lässt sich nur ansehen: Sie ist kein UTF-8-Text, mischt Zeilenenden oder hat Zeichen, die ein Editor nicht bewahren kann. Beim Bearbeiten änderte sich mehr, als Sie sehen.</translation>
    </message>
    <message>
        <source>%1 cannot be read and will be left as it is: %2</source>
        <extracomment>%1 file name, %2 reason</extracomment>
        <translation>%1 ist nicht lesbar und bleibt, wie es ist: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 file, %2 reason</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::PolicyExportDialog</name>
    <message>
        <source>Export Policy</source>
        <translation>Richtlinie exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What the format loses</source>
        <translation>Was das Format verliert</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>Das Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as …</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>Nothing: the format holds all of it.</source>
        <translation>Nichts: Das Format fasst alles davon.</translation>
    </message>
    <message>
        <source>Nothing could be written.</source>
        <translation>Es ließ sich nichts schreiben.</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <extracomment>%1 file, %2 reason</extracomment>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::PolicyImportDialog</name>
    <message>
        <source>Import a Command Line</source>
        <translation>Befehlszeile übernehmen</translation>
    </message>
    <message>
        <source>Command &amp;line or script:</source>
        <translation>&amp;Befehlszeile oder Skript:</translation>
    </message>
    <message>
        <source>Policy that it is</source>
        <translation>Die Richtlinie daraus</translation>
    </message>
    <message>
        <source>What was not understood</source>
        <translation>Was nicht verstanden wurde</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>Das Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Übernehmen</translation>
    </message>
    <message>
        <source>Read as: %1</source>
        <translation>Gelesen als: %1</translation>
    </message>
    <message>
        <source>Paste it here; the policy appears below.</source>
        <translation>Fügen Sie sie hier ein; die Richtlinie erscheint darunter.</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>Lässt sich nicht übernehmen</translation>
    </message>
    <message>
        <source>Command line or script</source>
        <translation>Befehlszeile oder Skript</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::PolicyMenus</name>
    <message>
        <source>&amp;Policy Tools</source>
        <translation>&amp;Richtlinienwerkzeuge</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Richtlinie</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open …</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Import a Command Line …</source>
        <translation>Befehlszeile ü&amp;bernehmen …</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As …</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Co&amp;mpare …</source>
        <translation>&amp;Vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Close Policy</source>
        <translation>Richtlinie s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Add a Rule</source>
        <translation>Regel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Search Rules</source>
        <translation>Regeln &amp;durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Fix the Current Problem</source>
        <translation>Dem aktuellen Problem &amp;abhelfen</translation>
    </message>
    <message>
        <source>Go to the &amp;Rules</source>
        <translation>Zu den &amp;Regeln</translation>
    </message>
    <message>
        <source>Go to the &amp;Text</source>
        <translation>Zum &amp;Text</translation>
    </message>
    <message>
        <source>Go to the &amp;Problems</source>
        <translation>Zu den &amp;Problemen</translation>
    </message>
    <message>
        <source>Ask for &amp;Effective Rights</source>
        <translation>Nach &amp;wirksamen Rechten fragen</translation>
    </message>
    <message>
        <source>New &amp;from Template</source>
        <translation>Neu aus Vor&amp;lage</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::PolicyPage</name>
    <message>
        <source>No policy is open</source>
        <translation>Keine Richtlinie ist geöffnet</translation>
    </message>
    <message>
        <source>Open a policy of landlockconfig or island, import the command line of a tool such as landrun or setpriv, or begin a new one. Files can be dropped here.</source>
        <translation>Öffnen Sie eine Richtlinie von landlockconfig oder island, übernehmen Sie die Befehlszeile eines Werkzeugs wie landrun oder setpriv, oder beginnen Sie eine neue. Dateien lassen sich hier ablegen.</translation>
    </message>
    <message>
        <source>Open a policy</source>
        <translation>Eine Richtlinie öffnen</translation>
    </message>
    <message>
        <source>Import a command line</source>
        <translation>Eine Befehlszeile übernehmen</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Neue Richtlinie</translation>
    </message>
    <message>
        <source>%1: there is no policy in this folder</source>
        <translation>%1: In diesem Verzeichnis ist keine Richtlinie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 file, %2 reason</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Unnamed %1</source>
        <translation>Unbenannt %1</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>%1 name of a document with changes that are not saved</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Only a valid policy can be exported.</source>
        <translation>Nur eine gültige Richtlinie lässt sich exportieren.</translation>
    </message>
    <message>
        <source>The file as it is on disk</source>
        <translation>Die Datei, wie sie auf der Platte steht</translation>
    </message>
    <message numerus="yes">
        <source>%n policies were not saved when the program ended the last time.</source>
        <translation>
            <numerusform>Eine Richtlinie war nicht gespeichert, als das Programm zuletzt endete.</numerusform>
            <numerusform>%n Richtlinien waren nicht gespeichert, als das Programm zuletzt endete.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Throw Away</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Open Policies</source>
        <translation>Richtlinien öffnen</translation>
    </message>
    <message>
        <source>Policies (*.toml *.json)</source>
        <translation>Richtlinien (*.toml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Close Policy</source>
        <translation>Richtlinie schließen</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>The file is read-only: save under another name</source>
        <translation>Die Datei ist schreibgeschützt: unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Save Policy</source>
        <translation>Richtlinie speichern</translation>
    </message>
    <message>
        <source>%1 was not saved, nothing is lost here: %2</source>
        <extracomment>%1 file, %2 reason</extracomment>
        <translation>%1 wurde nicht gespeichert, hier ist nichts verloren: %2</translation>
    </message>
    <message>
        <source>Opening: the disk has not answered yet.</source>
        <translation>Wird geöffnet: der Datenträger hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>%1 (saving …)</source>
        <extracomment>%1 name of a document</extracomment>
        <translation>%1 (wird gespeichert …)</translation>
    </message>
    <message>
        <source>A profile has no rules of its own: export or compare the policies that it uses.</source>
        <translation>Ein Profil hat keine eigenen Regeln: exportieren oder vergleichen Sie die Richtlinien, die es verwendet.</translation>
    </message>
    <message>
        <source>Save &amp;under another name …</source>
        <translation>&amp;Unter anderem Namen speichern …</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::ProblemsDialog</name>
    <message>
        <source>Malformed Lines</source>
        <translation>Fehlerhafte Zeilen</translation>
    </message>
    <message>
        <source>%1 lines are no well-formed audit records. The first %2 of them:</source>
        <translation>%1 Zeilen sind keine wohlgeformten Audit-Datensätze. Die ersten %2 davon:</translation>
    </message>
    <message>
        <source>These lines are no well-formed audit records:</source>
        <translation>Diese Zeilen sind keine wohlgeformten Audit-Datensätze:</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::ProblemsPane</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <extracomment>%1 what is done to settle a problem</extracomment>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>Enter or a double click does it; it can be undone.</source>
        <translation>Eingabetaste oder Doppelklick führt es aus; es lässt sich rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::RecentFiles</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::RowActions</name>
    <message>
        <source>Copy Rows &amp;as</source>
        <translation>Zeilen kopieren &amp;als</translation>
    </message>
    <message>
        <source>&amp;Copy Rows as Shown</source>
        <translation>Zeilen wie gezeigt &amp;kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alle auswählen</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Text, All Columns</source>
        <translation>&amp;Text, alle Spalten</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>&amp;Raw Records</source>
        <translation>&amp;Rohe Datensätze</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>The rows cannot be copied.</source>
        <translation>Die Zeilen können nicht kopiert werden.</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::RuleEditor</name>
    <message>
        <source>Change what is quiet</source>
        <translation>Ändern, was still ist</translation>
    </message>
    <message>
        <source>The rule is switched off: switch it on first.</source>
        <translation>Die Regel ist abgeschaltet: Schalten Sie sie erst ein.</translation>
    </message>
    <message>
        <source>A rule needs at least one right. Remove the rule instead.</source>
        <translation>Eine Regel braucht mindestens ein Recht. Entfernen Sie statt dessen die Regel.</translation>
    </message>
    <message>
        <source>Grant a right</source>
        <translation>Recht gewähren</translation>
    </message>
    <message>
        <source>Take a right</source>
        <translation>Recht nehmen</translation>
    </message>
    <message>
        <source>Change what is logged</source>
        <translation>Ändern, was protokolliert wird</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message>
        <source>Add a value</source>
        <translation>Wert hinzufügen</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Schicht hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Clone a rule</source>
        <translation>Regel verdoppeln</translation>
    </message>
    <message>
        <source>Switch a rule off</source>
        <translation>Regel abschalten</translation>
    </message>
    <message>
        <source>Switch a rule on</source>
        <translation>Regel einschalten</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::RulesModel</name>
    <message>
        <source>allowed: %1</source>
        <extracomment>a right that a rule grants, and one that it does not</extracomment>
        <translation>erlaubt: %1</translation>
    </message>
    <message>
        <source>not allowed: %1</source>
        <translation>nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>%1: allowed</source>
        <extracomment>%1 kind of access, such as Read</extracomment>
        <translation>%1: erlaubt</translation>
    </message>
    <message>
        <source>%1: partly allowed</source>
        <translation>%1: teilweise erlaubt</translation>
    </message>
    <message>
        <source>%1: not allowed</source>
        <translation>%1: nicht erlaubt</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::RulesPane</name>
    <message>
        <source>Search rules</source>
        <translation>Regeln durchsuchen</translation>
    </message>
    <message>
        <source>The text is no valid policy at the moment; this is the last that was.</source>
        <translation>Der Text ist gerade keine gültige Richtlinie; dies ist die letzte gültige.</translation>
    </message>
    <message>
        <source>Add a path or a port</source>
        <translation>Pfad oder Port hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add the path or port as a rule</source>
        <translation>Pfad oder Port als Regel hinzufügen</translation>
    </message>
    <message>
        <source>F&amp;iles …</source>
        <translation>&amp;Dateien …</translation>
    </message>
    <message>
        <source>F&amp;older …</source>
        <translation>V&amp;erzeichnis …</translation>
    </message>
    <message>
        <source>&amp;Variable …</source>
        <translation>&amp;Variable …</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Schicht</translation>
    </message>
    <message>
        <source>Ports end at %1.</source>
        <translation>Ports enden bei %1.</translation>
    </message>
    <message>
        <source>Add Files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add a Folder</source>
        <translation>Verzeichnis hinzufügen</translation>
    </message>
    <message>
        <source>Add a Variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message>
        <source>Name, used in paths as ${name}:</source>
        <translation>Name, in Pfaden als ${name}:</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::RulesView</name>
    <message>
        <source>Rules of the policy</source>
        <translation>Regeln der Richtlinie</translation>
    </message>
    <message>
        <source>Add a &amp;Layer</source>
        <translation>&amp;Schicht hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Change …</source>
        <translation>Ä&amp;ndern …</translation>
    </message>
    <message>
        <source>Add a &amp;Value …</source>
        <translation>&amp;Wert hinzufügen …</translation>
    </message>
    <message>
        <source>Value:</source>
        <translation>Wert:</translation>
    </message>
    <message>
        <source>C&amp;lone</source>
        <translation>Ver&amp;doppeln</translation>
    </message>
    <message>
        <source>&amp;In Force</source>
        <translation>&amp;In Kraft</translation>
    </message>
    <message>
        <source>&amp;Quiet: Do Not Log</source>
        <translation>S&amp;till: nicht protokollieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::SetupAssistant</name>
    <message>
        <source>You may not change it: the password was wrong, or the rules of this system do not allow it. Root may, by the command above.</source>
        <translation>Sie dürfen es nicht ändern: Das Passwort war falsch, oder die Regeln dieses Systems erlauben es nicht. Root darf es, mit dem Befehl oben.</translation>
    </message>
    <message>
        <source>It could not be changed: %1</source>
        <translation>Es ließ sich nicht ändern: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 what is wrong, without a full stop; %2 what to do</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Looking at this computer …</source>
        <translation>Dieser Rechner wird angesehen …</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Setup Assistant</source>
        <translation>Einrichtungshilfe</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Nothing was found out.</source>
        <translation>Es wurde nichts herausgefunden.</translation>
    </message>
    <message>
        <source>More records may wait now. It stays so until the next boot.</source>
        <translation>Jetzt dürfen mehr Datensätze warten. Das gilt bis zum nächsten Start.</translation>
    </message>
    <message>
        <source>Auditing was switched on. It stays so until the next boot.</source>
        <translation>Audit wurde eingeschaltet. Das gilt bis zum nächsten Start.</translation>
    </message>
    <message>
        <source>Ask the &amp;Helper …</source>
        <translation>Den &amp;Helfer fragen …</translation>
    </message>
    <message>
        <source>The helper may know more; an administrator’s password may be asked for</source>
        <translation>Der Helfer weiß vielleicht mehr; vielleicht wird nach dem Passwort eines Administrators gefragt</translation>
    </message>
    <message>
        <source>Look &amp;Again</source>
        <translation>&amp;Noch einmal ansehen</translation>
    </message>
    <message>
        <source>&amp;Copy Report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>A password may be asked for. A child of this program is denied something on purpose, to see whether that is logged.</source>
        <translation>Vielleicht wird nach einem Passwort gefragt. Einem Kindprozess dieses Programms wird zur Probe etwas verweigert, um zu sehen, ob das protokolliert wird.</translation>
    </message>
    <message>
        <source>It takes some three seconds and asks for nothing. A child of this program is denied something on purpose, to see whether that is logged.</source>
        <translation>Es dauert etwa drei Sekunden und fragt nach nichts. Einem Kindprozess dieses Programms wird zur Probe etwas verweigert, um zu sehen, ob das protokolliert wird.</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::StatePage</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::StatusLine</name>
    <message>
        <source>Records the kernel or the log’s writer says it dropped</source>
        <translation>Datensätze, die der Kernel oder der Schreiber des Protokolls nach eigener Angabe verworfen hat</translation>
    </message>
    <message>
        <source>Denials the kernel counted and this log does not hold: muted, lost, or in another file</source>
        <translation>Verweigerungen, die der Kernel gezählt hat und dieses Protokoll nicht enthält: stummgeschaltet, verloren oder in einer anderen Datei</translation>
    </message>
    <message>
        <source>Show the lines that are no well-formed audit records</source>
        <translation>Die Zeilen zeigen, die keine wohlgeformten Audit-Datensätze sind</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading and keep what was read</source>
        <translation>Das Lesen anhalten und Gelesenes behalten</translation>
    </message>
    <message>
        <source>No log is open</source>
        <extracomment>%1 denials, %2 domains, %3 audit records: numbers</extracomment>
        <translation>Kein Protokoll ist geöffnet</translation>
    </message>
    <message>
        <source>Denials: %1 · Domains: %2 · Records: %3</source>
        <translation>Verweigerungen: %1 · Domänen: %2 · Datensätze: %3</translation>
    </message>
    <message>
        <source>Lost: %1</source>
        <translation>Verloren: %1</translation>
    </message>
    <message>
        <source>Not logged: %1</source>
        <translation>Nicht aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>Malformed: %1</source>
        <translation>Fehlerhaft: %1</translation>
    </message>
    <message>
        <source>Frozen, %1 more since</source>
        <extracomment>%1 number of denials</extracomment>
        <translation>Eingefroren, seither %1 mehr</translation>
    </message>
    <message>
        <source>Live: asking</source>
        <translation>Live: wird gefragt</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Live: broken off</source>
        <translation>Live: abgerissen</translation>
    </message>
    <message>
        <source>Clock set back: %1 → %2</source>
        <extracomment>%1 and %2 times</extracomment>
        <translation>Uhr zurückgestellt: %1 → %2</translation>
    </message>
    <message>
        <source>Clock set forward: %1 → %2</source>
        <translation>Uhr vorgestellt: %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock was set while denials were collected, %n time(s). Times from before and after do not compare; the order of arrival, which an unsorted table shows, is the order in which things happened.</source>
        <translation>
            <numerusform>Die Uhr dieses Rechners wurde während des Sammelns %n-mal gestellt. Zeiten von vorher und nachher sind nicht vergleichbar; die Reihenfolge des Eintreffens, die eine unsortierte Tabelle zeigt, ist die Reihenfolge, in der es geschah.</numerusform>
            <numerusform>Die Uhr dieses Rechners wurde während des Sammelns %n-mal gestellt. Zeiten von vorher und nachher sind nicht vergleichbar; die Reihenfolge des Eintreffens, die eine unsortierte Tabelle zeigt, ist die Reihenfolge, in der es geschah.</numerusform>
        </translation>
    </message>
    <message>
        <source>Live: audit log</source>
        <translation>Live: Audit-Protokoll</translation>
    </message>
    <message>
        <source>Live: journal</source>
        <translation>Live: Journal</translation>
    </message>
    <message>
        <source>Live: helper</source>
        <translation>Live: Helfer</translation>
    </message>
    <message>
        <source>History: audit log</source>
        <translation>Verlauf: Audit-Protokoll</translation>
    </message>
    <message>
        <source>History: journal</source>
        <translation>Verlauf: Journal</translation>
    </message>
    <message>
        <source>History: helper</source>
        <translation>Verlauf: Helfer</translation>
    </message>
    <message>
        <source>Read from auditd’s log with your own rights</source>
        <translation>Mit Ihren eigenen Rechten aus dem Protokoll von auditd gelesen</translation>
    </message>
    <message>
        <source>Read from this computer’s journal with your own rights; what journald itself missed, it does not tell</source>
        <translation>Mit Ihren eigenen Rechten aus dem Journal dieses Rechners gelesen; was journald selbst entging, sagt es nicht</translation>
    </message>
    <message>
        <source>Read by the helper, with an administrator’s permission</source>
        <translation>Vom Helfer gelesen, mit Erlaubnis eines Administrators</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::TablePane</name>
    <message>
        <source>No denial matches the filter</source>
        <translation>Keine Verweigerung passt zum Filter</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::TailFollower</name>
    <message>
        <source>Go to the newest denial and follow what comes (End)</source>
        <translation>Zur neuesten Verweigerung gehen und dem folgen, was kommt (Ende)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neue</numerusform>
            <numerusform>%Ln neue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>surveyor::gui::TemplateMenu</name>
    <message>
        <source>%1 — %2</source>
        <extracomment>%1 title, %2 explanation of a template</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::TextUndo</name>
    <message>
        <source>Typing</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::TimeMenu</name>
    <message>
        <source>&amp;Any time</source>
        <translation>&amp;Jederzeit</translation>
    </message>
    <message>
        <source>Back from the log’s end</source>
        <translation>Vom Ende des Protokolls zurück</translation>
    </message>
    <message>
        <source>Last 15 &amp;minutes</source>
        <translation>Letzte 15 &amp;Minuten</translation>
    </message>
    <message>
        <source>Last &amp;hour</source>
        <translation>Letzte &amp;Stunde</translation>
    </message>
    <message>
        <source>Last 24 h&amp;ours</source>
        <translation>Letzte 24 S&amp;tunden</translation>
    </message>
    <message>
        <source>Last 7 &amp;days</source>
        <translation>Letzte 7 T&amp;age</translation>
    </message>
    <message>
        <source>By the calendar</source>
        <translation>Nach dem Kalender</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>&amp;Yesterday</source>
        <translation>&amp;Gestern</translation>
    </message>
    <message>
        <source>&amp;From … to …</source>
        <translation>&amp;Von … bis …</translation>
    </message>
    <message>
        <source>choosing a time</source>
        <translation>Zeit wählen</translation>
    </message>
    <message>
        <source>One of the last seven da&amp;ys</source>
        <translation>Einer der letzten sieben &amp;Tage</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::TimeRangeDialog</name>
    <message>
        <source>Show a Time</source>
        <translation>Zeitraum zeigen</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>&amp;Before:</source>
        <translation>V&amp;or:</translation>
    </message>
</context>
<context>
    <name>surveyor::gui::TimeStyleMenu</name>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>&amp;Local</source>
        <translation>&amp;Ortszeit</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>&amp;UTC</translation>
    </message>
    <message>
        <source>&amp;Age</source>
        <translation>&amp;Alter</translation>
    </message>
</context>
</TS>
