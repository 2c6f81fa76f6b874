/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/help-texts.h"

#include <glib/gi18n.h>

#define SECTIONS(...) (const MunHelpSection[]) { __VA_ARGS__, { NULL } }

static const MunHelpTopic topics[] = {
  { "start", N_("First steps"), SECTIONS (
    { N_("What this program is for"),
      N_("It leads a small organisation through setting up a security management system: a way of working in which you "
         "know what could go wrong, do something about it, look whether it works and put it right.\nISO 28000 describes "
         "such a way of working, ISO 22320 how to act when something has happened. You need not have read them: the "
         "program asks one question at a time, says why, and writes the documents.") },
    { N_("Where to begin"),
      N_("Create a file with the name of your organisation. On the page “Home” the path shows thirteen stations and the "
         "one that is next. Press its button and answer what you know; everything else can wait.\nWhoever wants to see the "
         "end first opens the demonstration: a freight company with everything filled in. Nothing you do there touches "
         "your own file.") },
    { N_("What happens to your work"),
      N_("All records stand in one file on this computer. Nothing is sent anywhere. Each change is kept with the day and "
         "the person, and almost every change can be taken back with Ctrl+Z.\nA file can be copied to a stick or a network "
         "folder like any other. While one person has it open, others can read but not write.") }) },
  { "home", NULL, SECTIONS (
    { N_("The path"),
      N_("The stations stand in the order in which one rests on the other: an audit before there are risks would find "
         "nothing. A station is done when its records prove what the standard asks there.\nYou may leave the path at any "
         "time. It only proposes.") },
    { N_("What is due"),
      N_("The list shows what is overdue and what comes in the next thirty days, for everybody. The calendar shows more "
         "days and one person at a time.") }) },
  { "incident-mode", NULL, SECTIONS (
    { N_("When something happens"),
      N_("Press Ctrl+Shift+E anywhere, write one line and press Return: the log runs. Nothing needs to be saved, each line is "
         "stored the moment you press Return, with the time of the place and world time.\nF2 to F7 say what sort of line "
         "comes next; a decision asks who took it and why. Stored lines stay as they are: a mistake is corrected by a later "
         "line.") },
    { N_("While it runs"),
      N_("Ctrl+1 to Ctrl+6 lead to the log, to who leads and how bad it is, to tasks and reports, to the situation, to the "
         "numbers to call, and to the end. When a threshold of a plan was reached, starting the plan turns its steps into "
         "tasks and its reports into clocks that run down.") },
    { N_("Afterwards"),
      N_("End the response with a reason, release what was added for a while, and sit together within two weeks. The "
         "questions about causes, risks and lessons wait behind the last tab.") }) },
  { "organisation", NULL, SECTIONS (
    { N_("What belongs here"),
      N_("The profile of your organisation, the places where you work, the activities you carry out there (processes) and "
         "what is worth protecting. Almost everything else points to these records, so a few minutes here save hours "
         "later.") },
    { N_("How much is enough"),
      N_("Each place where your people or goods are. Each activity that earns money, and those without which security "
         "would not work, such as hiring people or looking after locks. Ten to twenty activities are plenty for a firm of "
         "fifty.") },
    { N_("Checks and rhythms"),
      N_("The standards say that something is done, seldom how often or how many. The numbers that the program checks by are its own: "
         "how many risks are enough, how often a plan is practised, how soon a problem is corrected. They start with values for the "
         "size of your organisation and stand under “Checks and rhythms”, each with what it is for. Change what does not fit you, and "
         "say why; “Reset” brings the starter value back.") },
    { N_("The guided questions"),
      N_("“Processes” asks what work is done and who answers for it, when it is done right and how you see that it is, what each "
         "piece of work does for security, and what it hands on.") }) },
  { "context", NULL, SECTIONS (
    { N_("What belongs here"),
      N_("What around you and inside you makes security easier or harder; who wants something from you; and the laws, "
         "permits and contracts you have to meet. Risks and objectives are drawn from it.") },
    { N_("Interested parties"),
      N_("Customers, staff, insurers, authorities, neighbours. Write down what each of them wants, then decide whether you "
         "take it on. A wish you do not take on needs a reason, and that is all it needs.") }) },
  { "scope", NULL, SECTIONS (
    { N_("What a scope is"),
      N_("One page that says what the system covers: places, activities, services, and where your responsibility begins "
         "and ends. An auditor reads it first, and a customer may ask for it.") },
    { N_("Leaving things out"),
      N_("You may leave out a place or an activity if that does not harm security, and you say why. What you leave out "
         "cannot be certified.") }) },
  { "policy", NULL, SECTIONS (
    { N_("What a policy is"),
      N_("What top management promises about security, short enough to be read by a driver in two minutes. It is approved "
         "by top management, told to everybody, and looked at again each year.") },
    { N_("Versions"),
      N_("An approved policy stays as it was signed. To change it, start the next version; the old one remains in the "
         "file.") }) },
  { "roles", NULL, SECTIONS (
    { N_("Who does what"),
      N_("A role is a task with duties and powers, such as “Security coordinator”. A person can hold several roles, and a "
         "role needs somebody who steps in. Tell people, and note the day on which they were told and agreed.") },
    { N_("The guided questions"),
      N_("“Roles and leadership” asks who works for you, which roles security needs and who holds them, what top management itself "
         "did in the last year, and which means it gave. Its cards name the duties that no act shows yet.") }) },
  { "risks", NULL, SECTIONS (
    { N_("From fear to number"),
      N_("A risk has a cause, an event and a consequence. You judge how likely it is and how bad it would be, first as if "
         "nothing protected you, then with what you have today. The product is its score; the bands of your risk criteria "
         "say which scores you may live with.") },
    { N_("What to do about it"),
      N_("Avoid it, make it smaller, share it, or live with it and say so. What makes it smaller is a treatment action "
         "with a person and a day. After it is done, look whether it helped and score again.") },
    { N_("The guided questions"),
      N_("“One risk” asks in a few pages what could go wrong, how bad it is and what you do about it. “Risks” goes through all six sources of risk with those who "
         "know the work, in several sittings: once a year, and when much has changed.") },
    { N_("The matrix"),
      N_("The tab “Matrix” shows each risk as a mark with its number. Arrow keys go from field to field and Tab into one; Return on a field lists its risks, "
         "Return on a mark opens the risk. Alt with an arrow key, or the mouse, moves a mark: say why, and the risk is scored again.") }) },
  { "objectives", NULL, SECTIONS (
    { N_("Good objectives"),
      N_("Three to eight, each with a number, a day and a person: “Cargo loss below 0.02 % by the end of the year”. Each "
         "follows from a promise in the policy or from a risk. The steps that lead there stand below it.") }) },
  { "changes", NULL, SECTIONS (
    { N_("Why changes are recorded"),
      N_("Most things go wrong when something is new: a site, a supplier, a program, a person. Before a change, ask what "
         "it is for, what it could do to security, what means it needs and who answers for it. The guided change check "
         "asks just that.") }) },
  { "controls", NULL, SECTIONS (
    { N_("Controls and equipment"),
      N_("A control is whatever keeps a risk small: a fence, a rule, a seal, a trained guard. Equipment is what has to be "
         "serviced and tested: cameras, gates, alarms. Note when you last looked whether it works; a control nobody checks "
         "counts for little.") },
    { N_("The guided questions"),
      N_("“Controls and equipment” goes through the actions against your risks, what protects you and whether somebody has seen it "
         "work, the service of equipment, and the strategies top management chooses between.") }) },
  { "people", NULL, SECTIONS (
    { N_("People and what they can"),
      N_("Everybody who works under your control, also temporary staff and guards of another firm. What a role must know, "
         "who knows it, which training was held and whether it helped. Briefings for all staff stand under “Awareness "
         "events”.") },
    { N_("Private matters"),
      N_("Record that a clearance check was done and until when it holds, not what it said. Reports leave such details "
         "out.") },
    { N_("The guided questions"),
      N_("“Competence and awareness” asks what each role must be able to do and what proves it, how gaps are closed, who was "
         "checked, and who was told. One card puts down everybody who was at a talk, another everybody who has read the policy.") }) },
  { "communication", NULL, SECTIONS (
    { N_("The plan and the log"),
      N_("The plan says who is told what, when and by whom. The log keeps what was said and heard: warnings, complaints, "
         "notices to authorities, with the day of the answer.") },
    { N_("The guided questions"),
      N_("“Communication” settles who tells whom what, and goes through the messages of the last three months and those that still "
         "wait for an answer.") }) },
  { "documents", NULL, SECTIONS (
    { N_("Controlled documents"),
      N_("Whatever people work by: instructions, forms, plans, contracts, the law you follow. Each has an owner, a "
         "version, an approval, a place where it is kept and a day on which it is looked at again. The file itself can be "
         "added under “Proof”.") },
    { N_("The guided questions"),
      N_("“Documents in order” lists your documents, asks how each is protected, which version is new, and where copies lie. Scope, "
         "policy, plans and minutes come by themselves when they are approved.") }) },
  { "suppliers", NULL, SECTIONS (
    { N_("Those you depend on"),
      N_("Carriers, guards, cleaners, computer services. Ask the critical ones for security terms, look at them at fixed "
         "times, and note what came out. Flows show how goods pass from hand to hand, dependencies what stops when one of "
         "them fails.") },
    { N_("The guided questions"),
      N_("“Suppliers and partners” asks who touches your goods, keys, buildings or data, what they have promised, whether somebody "
         "looked, which of your own work they do, and what stops you when it is gone.") }) },
  { "plans", NULL, SECTIONS (
    { N_("Before something happens"),
      N_("A plan says who does what in the first minutes, who is called, and how work goes on. Write one for each of your "
         "worst cases, with names and numbers, and practise it. An exercise that went badly is worth more than none.") },
    { N_("The guided questions"),
      N_("“Security plan” writes a plan from the risk to the way back. “Exercise” tries it out: scenario, aims before, result "
         "after, a look back and what you do about it. A planned exercise is taken up again when it was held.") }) },
  { "incidents", NULL, SECTIONS (
    { N_("When something happens"),
      N_("Press “Something happened” or Ctrl+Shift+E. The log opens at once: write what you see, hear and decide, one line "
         "at a time. Each line is stored when you press Return. People first, then everything else.\nLines of the log "
         "cannot be changed later. If one is wrong, add another that says so.") },
    { N_("Afterwards"),
      N_("Look back with those who were there: what went well, what did not, and what follows from it. What was learnt "
         "becomes an action with a person and a day.") }) },
  { "monitoring", NULL, SECTIONS (
    { N_("Numbers that tell"),
      N_("Measure what would tell you early that security slips: losses, overdue services, phishing clicks, time until the "
         "guard arrives. Say what is measured, how, how often and by whom, and what you do when a number is off target.") },
    { N_("The guided questions"),
      N_("“Measuring and judging” chooses what you measure, takes the newest figures, asks whether obligations are kept, and ends "
         "with the judgement that the management review needs.") }) },
  { "audits", NULL, SECTIONS (
    { N_("Looking at your own work"),
      N_("An internal audit looks whether your rules are kept, whether they meet the standard and whether practice is as "
         "the papers say. Nobody audits their own work: the program shows what ties a person to the place.") },
    { N_("On site"),
      N_("Open the audit and press “Walk Through”. One question at a time: mark it with the keys 1 to 7, write what you "
         "saw, add a photo. Every answer is stored at once. From a mark that is not “Conforms” you draft the finding on "
         "the spot.") },
    { N_("Auditor mode"),
      N_("An auditor opens the file with “Open as Auditor” in the main menu, or turns the window over with “Work as Auditor”, and "
         "chooses at the foot of the sidebar who audits. Everything can be read, but only marks, findings, notes and proof of audits are written; the "
         "reports of an audit can be issued. “Leave Auditor Mode” ends it.") },
    { N_("Findings"),
      N_("A finding has three parts: what is asked, what you saw, and why that falls short. Major and minor "
         "nonconformities lead to a case under “Nonconformities”.") }) },
  { "review", NULL, SECTIONS (
    { N_("Once a year, the whole"),
      N_("Top management looks at everything: what changed, what happened, how the numbers stand, what auditors found, "
         "what others want. The program gathers the thirteen subjects from your records. Decisions get a person and a day.") }) },
  { "nonconformities", NULL, SECTIONS (
    { N_("From mistake to cure"),
      N_("First put right what can be put right today. Then ask why it could happen, until the answer is something you can "
         "change. The action that removes the cause gets a person and a day, and somebody looks later whether it worked. "
         "Only then is the case closed.") }) },
  { "improvements", NULL, SECTIONS (
    { N_("Ideas"),
      N_("Not everything needs a mistake first. Collect ideas here, decide, and note what became of them.") }) },
  { "conformity", NULL, SECTIONS (
    { N_("What the records say"),
      N_("For each requirement of the two standards the program looks into your records: complete, partial, missing. What "
         "is missing is listed with the records concerned, and a link leads to where it is put right.") },
    { N_("What you say"),
      N_("The records cannot know everything. For each requirement you can give your own judgement with a reason. If the "
         "records change later, the program says that your judgement should be looked at again.") }) },
  { "reports", NULL, SECTIONS (
    { N_("Reports as PDF"),
      N_("Choose a report, its language and edition, and look at the pages. “Export” writes the file, the menu prints it. "
         "The public edition leaves out what is confidential.") },
    { N_("Issuing"),
      N_("A report that goes to somebody gets an issue number and stands in the register of issued reports with its "
         "checksum. With “muniment verify FILE --report REPORT.pdf” anybody can find out later whether a PDF is the one "
         "you issued and whether the records changed since.") }) },
  { "calendar", NULL, SECTIONS (
    { N_("What is due"),
      N_("Reviews, services, trainings, actions, certificates: each day that some record names. Choose how far to look and "
         "whose turn it is. The list can be saved as a calendar file for another program.") }) },
  { "history", NULL, SECTIONS (
    { N_("Nothing is lost"),
      N_("Each change with its day and person, with the value before and after. A change that nothing later rests on can "
         "be taken back, even months later.") },
    { N_("Done anyway"),
      N_("Some steps are possible, but weak: to approve while fields are empty that an approval rests on, a target date in the past, an objective "
         "without a measure, a plan without a threshold, a risk owner who may decide nothing there, an important supplier whose assessment no longer "
         "holds. The program says what is weak and asks why you do it anyway. Your reason stands here, and with the approval it is printed in the "
         "trail of evidence.") },
    { N_("The chain"),
      N_("Each revision carries a fingerprint of the one before. “Verify” goes through all of them: if somebody had "
         "altered the past with another program, it would show.") }) },
  { "assessments", NULL, SECTIONS (
    { N_("Judging yourself"),
      N_("Before the certification auditor comes, go through the requirements yourself. The guided self-assessment shows "
         "what the records say and asks what you say. A round can be compared with the one before.") }) },
  { "wizard", N_("Guided questions"), SECTIONS (
    { N_("One question at a time"),
      N_("Answer what you know and press Ctrl+Return. Each page is stored when you leave it, and “Come Back Later” keeps "
         "everything. The list at the side leads back to any page you have seen.\nOn the other side stands why the "
         "question is asked, what an auditor looks for, an example, and the report as it would look now.") },
    { N_("What must be, and what should"),
      N_("Before the end the program lists what is still open. What must be answered stops you; what it only advises does "
         "not. Where something would be weak, the end asks why you do it anyway.") }) },
  { "keys", N_("Keyboard"), SECTIONS (
    { N_("Everywhere"),
      N_("Ctrl+K finds records, places, reports and commands. Ctrl+N adds, Ctrl+S saves, Ctrl+F finds in the page, Ctrl+Z "
         "takes back, Alt+Left goes back, F9 shows the places, Ctrl+? lists all keys, F1 opens this help.") },
    { N_("In lists and forms"),
      N_("Arrow keys move, Return opens, Tab goes on, Space ticks. In a list, Menu or Shift+F10 shows what can be done "
         "with the marked rows.") }) },
  { NULL }
};

const MunHelpTopic *
mun_help_topics (void)
{
  return topics;
}
