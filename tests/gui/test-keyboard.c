/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody who starts from an empty file gets through the five wizards by keyboard alone, and each report that results says of each empty chapter
 * why it is empty. */

#include <poppler.h>
#include <string.h>

#include "gui/stage.h"

/* One page of a wizard: the question that is asked, and what answers it, parted by "|": 'text is typed, >name is where Tab leads, ?name is waited for, !name opens the list
 * of what has the focus, =name is where the focus has to be then, everything else
 * are keys; # stands for today and @ for a day in two months. */
typedef struct {
  const char *question;
  const char *answer;
  const char *on; /* the keys that go on; NULL: Ctrl and Return */
} Page;

/* What cannot be taken back asks first, and Return alone does not answer it. */
#define APPROVAL { "Approve it now?", ">Approve", "Return" }
/* Something about it is weak: it asks why. */
#define APPROVAL_ANYWAY { "Approve it now?", "'We begin small and fill in the rest.", "alt+a" }

static const Page scope_pages[] = {
  { "Which sites does your security system cover?", "'Mill Lane" },
  { "Which activities does it cover?", "'Road transport|Return|'Storage" },
  { "Which services and goods are covered?", "'Road forwarding and storage of packaged goods" },
  { "Where does your responsibility for the goods begin", "'Our driver signs at the dock of the shipper|Tab|'The consignee signs without remark" },
  { "What do others do for you inside this scope?", "" },
  { "What do you leave out, and why?", "" },
  { "Which issues, wishes and duties shaped this scope?", "" },
  { "Which sentence should stand on the certificate?", "" },
  { "Who wrote it, who checked it, and when do you look again?", ">Why one person|'We are two, and the other one drives." },
  { "Is everything there?", "" },
  APPROVAL_ANYWAY,
  { NULL }
};

static const Page policy_pages[] = {
  { "Whom and what do you protect?", "'Our people first, then the goods of our customers" },
  { "Why does this fit your business?", "'We are small, and everybody knows the yard and the goods." },
  { "Which promises do you make?", "" },
  { "How will you set objectives?", "'Every January we choose three objectives about people and goods." },
  { "Which other policies do you have", "'Compared with the safety policy. No clash found." },
  { "Does it match your biggest risks?", "" },
  { "What harm could your own rules do?", "'Checks cost our staff time, ten minutes a truck at most." },
  { "Who answers for the results?", "'The managing director answers to the owners each quarter." },
  { "When must it be looked at again?", "" },
  { "Does the text say it as you would?", "" },
  { "Do you want an edition for everybody?", "space" },
  { "How will everybody know?", ">Why one person|'We are two, and the other one drives." },
  { "Is everything there?", "" },
  APPROVAL,
  { NULL }
};

static const Page risk_pages[] = {
  { "Why do you look at the risks now?", "" },
  { "Who takes part, and what do you know already?", "'The drivers and the warehouse|>What we know|'Police desk, insurer and our own events" },
  { "How do you score, and what may stay?", "space|>Risk criteria 1.0|Return|>Why one person|'We are two, and the other one drives." },
  { "What does each step of the scales mean for you?", "" },
  { "What must be done in each band", "" },
  { "What can be stolen, broken or attacked?", "space" },
  { "What can nature", ">Nature|'Storm and flood: the site lies high and dry." },
  { "What if the security equipment itself", ">Security equipment|'There is one lock, and it was changed this year." },
  { "What can happen to your information", ">Information|'Orders are on paper, and nothing else is kept." },
  { "Which warnings", ">News of threats|'The police desk was asked and knows of nothing." },
  { "What can go wrong between your suppliers and you?", ">Suppliers|'No supplier touches the goods or enters the yard." },
  { "What could keep the security system itself", "" },
  { "Why could it happen", ">Life at stake: No|space" },
  { "How often and how bad, if nothing protected you?", ">Likelihood without controls: 4|space|>Impact without controls: 3|space" },
  { "Which protection do you have today?", "" },
  { "Which of it helps against which risk?", "" },
  { "How often and how bad, as things are today?", "" },
  { "What do you do about it?", "" },
  { "What exactly will be done",
    ">Add to|Return|'Lock the open pallets in|>Means needed|'A cage and two locks|>Due on|'@|>How the effect is checked|'Weekly count without loss" },
  { "Where will the score be", ">Likelihood wanted: 1|space|>Impact wanted: 3|space" },
  { "Which chances did you see", "" },
  { "Is the picture right?", "" },
  APPROVAL,
  { NULL }
};

static const Page one_risk_pages[] = {
  { "What could go wrong?", "'The van is emptied while it stands open|>Sort of cause|!Sort of cause|Home|Down|Return|=Sort of cause: Failure" },
  { "Why could it happen", "'The key stays in it|>Event|'Somebody opens the door and carries parcels away|>Consequence|'Two parcels a year|>Life at stake: No|space" },
  { "How often and how bad, if nothing protected you?", ">Likelihood without controls: 2|space|>Impact without controls: 1|space" },
  { "What protects you today", "" },
  { "What do you do about it?", "" },
  { "Who accepts what is left?", "" },
  { "Is everything there?", "" },
  { NULL }
};

static const Page objective_pages[] = {
  { "What should be better in a year?", ">Add a|Return|'Fewer losses from pallets|>How it supports|'It keeps the goods of customers safe.|>What it improves|'Counts, claims and trust" },
  { "At which level and place?", "" },
  { "How will you see it?", ">Measure|'Pallets with losses in a month|>Start value|'9|>Target|'3" },
  { "Until when, and who answers for it?", ">To be reached by|'@|>Owner|!Owner|'Ada|Return|=Owner" },
  { "Which ways could lead there", "'Cage, more counts, or a second person. Cage: cheapest." },
  { "Who is affected", "'The packers agree.|Tab|'A minute more for each pallet." },
  { "Which duties matter here?", "'The contract with the biggest customer." },
  { "Which steps lead there?", ">Add to|Return|'Buy the cage and set it up|>Responsible|!Responsible|'Ada|Return|>Means needed|'Two hundred|>Due on|'@|>How it is judged|'Cage stands" },
  { "Can it be done?", ">Feasibility checked on|'#" },
  { "Whom do you tell?", ">Told to|'Everybody|>Told on|'#" },
  { "Is everything there?", "" },
  APPROVAL,
  { NULL }
};

static const Page audit_pages[] = {
  { "A whole programme", "space|>Internal audits|Return|>Why one person|'We are two, and the other one drives." },
  { "Where is the risk", ">Mill Lane|space" },
  { "What shall the audit find out", "" },
  { "Who audits?", ">Add a|Return|>Person|!Person|'Eve Auditor|Return|>Competent: Yes|space|>Proof of competence|'Course of two days in spring|>Declared impartial on|'#" },
  { "When, where, with whom?", ">Planned for|'#|>Who is audited|'Everybody at Mill Lane" },
  { "What will you ask and look at?", "shift+Tab|'10.1|?10.1 Continual|Tab|space|>Add a|Return|>Question|'Is the cage locked each evening?" },
  { "What do you see?",
    ">Mark|!Mark|Home|Down|Return|=Mark: Conforms|>Proof seen|'The new lock was tried and holds.|"
    ">Walk through: are|Return|=Mark: Not checked|!Mark|Home|Down|Return|=Mark: Conforms|>Proof seen|'Both drivers were asked at the gate.|"
    ">Can you show|Return|=Mark: Not checked|!Mark|Home|Down|Return|=Mark: Conforms|>Proof seen|'The cage is the improvement of this year.|"
    ">Is the cage|Return|=Mark: Not checked|!Mark|Home|Down|Return|=Mark: Conforms|>Proof seen|'Five evenings were looked at.|"
    ">Started on|'#|>Ended on|'#|>People met|'Ada Owner and two drivers" },
  { "What is not as it should be?", "" },
  { "What is the sum of it", ">Conclusion|'Own rules are kept. The standard is met where we looked. Practice is good." },
  { "Who gets the report", ">Report written on|'#|>Reported to|'Ada Owner|>Reported on|'#" },
  { "Is everything there?", "" },
  APPROVAL_ANYWAY,
  { NULL }
};

static void
answer (Stage      *stage,
        const char *steps)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) later = g_date_time_add_months (now, 2);
  g_autofree char *today = g_date_time_format (now, "%F");
  g_autofree char *soon = g_date_time_format (later, "%F");
  g_autoptr(GString) dated = g_string_new (steps);
  g_auto(GStrv) each = NULL;

  g_string_replace (dated, "@", soon, 0);
  g_string_replace (dated, "#", today, 0);
  each = g_strsplit (dated->str, "|", -1);

  for (char **step = each; *step != NULL; step++)
    if (**step == '\'')
      stage_type (stage, *step + 1);
    else if (**step == '>')
      stage_tab_to (stage, *step + 1);
    else if (**step == '?')
      stage_wait_shown (stage, *step + 1);
    else if (**step == '!')
      stage_open (stage, *step + 1);
    else if (**step == '=')
      stage_wait_focus (stage, *step + 1);
    else if (**step != '\0')
      stage_press (stage, *step);
}

/* @choice: what is taken from the menu of the guided questions; NULL: they begin at once */
static void
go_through (Stage      *stage,
            const char *place,
            const char *choice,
            const Page *pages,
            const char *result)
{
  stage_press (stage, "ctrl+k");
  stage_wait_focus (stage, "Find anything");
  stage_type (stage, place);
  stage_wait_shown (stage, place);
  stage_press (stage, "Return");
  stage_tab_to (stage, "Guided questions");
  stage_press (stage, "Return");
  if (choice != NULL)
    {
      stage_wait_focus (stage, "All of them");
      if (!stage_has_focus (stage, choice))
        {
          stage_press (stage, "Down");
          stage_wait_focus (stage, choice);
        }
      stage_press (stage, "Return");
    }
  for (; pages->question != NULL; pages++)
    {
      stage_wait_inside (stage, pages->question);
      answer (stage, pages->answer);
      stage_press (stage, pages->on != NULL ? pages->on : "ctrl+Return");
    }
  stage_wait_inside (stage, result);
}

typedef struct {
  char  *title;
  gsize  at; /* in the text of the whole report, behind the title */
} Chapter;

static void
free_chapter (gpointer data)
{
  Chapter *chapter = data;

  g_free (chapter->title);
  g_free (chapter);
}

static guint
find_page (PopplerDocument *document,
           PopplerAction   *action)
{
  PopplerDest *dest = action->goto_dest.dest;
  PopplerDest *named = dest->type == POPPLER_DEST_NAMED ? poppler_document_find_dest (document, dest->named_dest) : NULL;
  int page = named != NULL ? named->page_num : dest->page_num;

  g_clear_pointer (&named, poppler_dest_free);
  g_assert_cmpint (page, >, 0);
  return page - 1;
}

/* The chapters without parts of their own, in order. */
static void
list_chapters (PopplerDocument  *document,
               PopplerIndexIter *iter,
               const char       *text,
               const gsize      *pages,
               GPtrArray        *chapters)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *below = poppler_index_iter_get_child (iter);
      const char *blanks = strstr (action->any.title, "  ");
      /* The number and the title, parted by one blank as they are read. */
      g_autofree char *title = blanks != NULL ? g_strdup_printf ("%.*s %s", (int) (blanks - action->any.title), action->any.title, blanks + 2)
                                              : g_strdup (action->any.title);
      const char *found = strstr (text + pages[find_page (document, action)], title);
      Chapter *chapter = g_new0 (Chapter, 1);

      if (found == NULL)
        g_error ("“%s” stands in the outline, but not on its page", title);
      chapter->title = g_strdup (title);
      chapter->at = (gsize) (found - text) + strlen (title);
      if (below == NULL)
        g_ptr_array_add (chapters, chapter);
      else
        free_chapter (chapter);
      if (below != NULL)
        list_chapters (document, below, text, pages, chapters);
      g_clear_pointer (&below, poppler_index_iter_free);
      poppler_action_free (action);
    }
  while (poppler_index_iter_next (iter));
}

static guint
count_words (const char *text,
             gsize       length)
{
  g_autofree char *part = g_strndup (text, length);
  g_auto(GStrv) words = g_strsplit_set (part, " \n", -1);
  guint n = 0;

  for (char **word = words; *word != NULL; word++)
    n += **word != '\0';
  return n;
}

/* Each chapter says something: what is in it, or why there is nothing. */
static void
check_chapters (PopplerDocument *document,
                const char      *code)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GPtrArray) chapters = g_ptr_array_new_with_free_func (free_chapter);
  int n = poppler_document_get_n_pages (document);
  g_autofree gsize *pages = g_new0 (gsize, n);
  PopplerIndexIter *iter = poppler_index_iter_new (document);

  for (int i = 0; i < n; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *its = poppler_page_get_text (page);

      pages[i] = text->len;
      g_string_append_printf (text, "%s\n", its);
      g_object_unref (page);
    }
  g_assert_nonnull (iter);
  list_chapters (document, iter, text->str, pages, chapters);
  poppler_index_iter_free (iter);
  g_assert_cmpuint (chapters->len, >=, 3);
  for (guint i = 0; i < chapters->len; i++)
    {
      Chapter *chapter = chapters->pdata[i];
      gsize end = i + 1 < chapters->len ? ((Chapter *) chapters->pdata[i + 1])->at - strlen (((Chapter *) chapters->pdata[i + 1])->title) : text->len;

      if (end < chapter->at || count_words (text->str + chapter->at, end - chapter->at) < 5)
        g_error ("%s: chapter “%s” is empty and does not say why", code, chapter->title);
    }
}

static void
check_report (const char *path,
              const char *code)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr(GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);

  g_assert_no_error (error);
  check_chapters (document, code);
  g_object_unref (document);
}

/* From the button of the export to the file: the name that is proposed is taken. */
static void
export (Stage      *stage,
        const char *code)
{
  g_autofree char *path = NULL;

  stage_wait_focus (stage, "Export");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "Name:");
  stage_press (stage, "Return");
  stage_wait_focus (stage, "Open");
  path = stage_wait_file (stage, code, ".pdf");
  check_report (path, code);
}

static void
export_from_result (Stage      *stage,
                    const char *title,
                    const char *code)
{
  g_autofree char *button = g_strdup_printf ("Show and print “%s”", title);

  stage_tab_to (stage, button);
  stage_press (stage, "Return");
  export (stage, code);
}

static void
export_other (Stage      *stage,
              const char *title,
              const char *code)
{
  stage_press (stage, "ctrl+f");
  stage_wait_focus (stage, "Find a report");
  stage_press (stage, "ctrl+a");
  stage_type (stage, title);
  stage_press (stage, "Return");
  export (stage, code);
}

static void
name_the_firm (Stage *stage)
{
  stage_wait_focus (stage, "New organisation");
  stage_press (stage, "Return");
  stage_wait_focus (stage, "Name of the organisation");
  answer (stage, "'Harbour Freight|Tab|=Your name|'Ada Owner|Return");
  stage_wait_shown (stage, "The path to the certificate");
}

/* In a new file the empty places unfold and fold again by one row, where one has been stays at hand, and the first year has its days in the calendar. */
static void
fold_places (Stage *stage)
{
  stage_tab_back_to (stage, "Home");
  stage_press (stage, "End Return");
  stage_wait_shown (stage, "Fewer");
  stage_wait_shown (stage, "Self-assessments");
  stage_press (stage, "Up Return");
  stage_tab_back_to (stage, "Self-assessments");
  stage_press (stage, "End Return");
  stage_wait_gone (stage, "Fewer");
  stage_press (stage, "Up Up Up Return");
  stage_wait_shown (stage, "Write what top management promises");
  stage_wait_shown (stage, "Self-assessments");
}

/* Where there is one site, it is where it happened. */
static void
look_into_note (Stage *stage)
{
  stage_press (stage, "ctrl+shift+e");
  stage_wait_focus (stage, "What happened?");
  stage_tab_to (stage, "It is o_ver: only note it");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "Was anybody hurt or in danger?");
  stage_wait_shown (stage, "Mill Lane");
}

static void
test_wizards (void)
{
  Stage *stage = stage_new ();

  if (stage == NULL)
    return;
  name_the_firm (stage);
  fold_places (stage);
  go_through (stage, "Scope", NULL, scope_pages, "Your scope is approved");
  export_from_result (stage, "Scope of the security management system", "R04");
  look_into_note (stage);
  go_through (stage, "Policy", NULL, policy_pages, "Your policy is approved");
  export_from_result (stage, "Security policy", "R05");
  go_through (stage, "Risks", "All of them", risk_pages, "Your risks are known");
  export_from_result (stage, "Risk method and criteria", "R07");
  export_other (stage, "Risk treatment plan", "R09");
  go_through (stage, "Risks", "A new one", one_risk_pages, "The risk stands in your register");
  export_from_result (stage, "Risk register", "R08");
  go_through (stage, "Objectives", NULL, objective_pages, "Your objectives are set");
  export_from_result (stage, "Security objectives and programme", "R11");
  go_through (stage, "Internal audit", NULL, audit_pages, "Your audit is reported");
  export_from_result (stage, "Internal audit programme", "R25");
  export_other (stage, "Audit plan and checklist", "R26");
  export_other (stage, "Audit report", "R27");
  stage_free (stage);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyboard/wizards", test_wizards);
  return g_test_run ();
}
