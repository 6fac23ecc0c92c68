<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Gap</name>
    <message numerus="yes">
        <source>Gap: the kernel log left out %Ln line(s)</source>
        <translation>
            <numerusform>Gap: the kernel log left out %Ln line</numerusform>
            <numerusform>Gap: the kernel log left out %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gap: %Ln record(s) got lost on the way to this log</source>
        <translation>
            <numerusform>Gap: %Ln record got lost on the way to this log</numerusform>
            <numerusform>Gap: %Ln records got lost on the way to this log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gap: the kernel dropped %Ln audit record(s)</source>
        <translation>
            <numerusform>Gap: the kernel dropped %Ln audit record</numerusform>
            <numerusform>Gap: the kernel dropped %Ln audit records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeStyle</name>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>surveyor::gui::DenialNotifier</name>
    <message numerus="yes">
        <source>%n program(s), %1 denials</source>
        <extracomment>%1 &quot;12 denials&quot;, %n programs</extracomment>
        <translation>
            <numerusform>%n program, %1 denials</numerusform>
            <numerusform>%n programs, %1 denials</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FacetModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>surveyor::gui::FindingsView</name>
    <message numerus="yes">
        <source>%n problem(s) may keep denials from being seen</source>
        <translation>
            <numerusform>%n problem may keep denials from being seen</numerusform>
            <numerusform>%n problems may keep denials from being seen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>surveyor::gui::LogStates</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>surveyor::gui::MainWindow</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>surveyor::gui::PolicyPage</name>
    <message numerus="yes">
        <source>%n policies were not saved when the program ended the last time.</source>
        <translation>
            <numerusform>One policy was not saved when the program ended the last time.</numerusform>
            <numerusform>%n policies were not saved when the program ended the last time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>surveyor::gui::StatusLine</name>
    <message numerus="yes">
        <source>This computer’s clock was set while denials were collected, %n time(s). Times from before and after do not compare; the order of arrival, which an unsorted table shows, is the order in which things happened.</source>
        <translation>
            <numerusform>This computer’s clock was set while denials were collected, %n time. Times from before and after do not compare; the order of arrival, which an unsorted table shows, is the order in which things happened.</numerusform>
            <numerusform>This computer’s clock was set while denials were collected, %n times. Times from before and after do not compare; the order of arrival, which an unsorted table shows, is the order in which things happened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>surveyor::gui::TailFollower</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
</context>
</TS>
