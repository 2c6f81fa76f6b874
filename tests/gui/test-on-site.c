/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "gui/stage.h"

/* An audit on site, by the keys that the page promises: a digit marks a line, with Ctrl also out of a text, and all of it is in the file at once. */

#define N_LINES 7

/* Number of the first line that is added: the demonstration has those before. */
#define FIRST 32

static const char * const marks[] = { "Conforms", "Minor nonconformity", "Major nonconformity", "Observation", "Opportunity for improvement", "Not applicable" };

static void
add_line (Stage *stage,
          int    number)
{
  g_autofree char *seq = g_strdup_printf ("seq=%d", number);
  g_autofree char *question = g_strdup_printf ("question=What is seen at gate %d?", number);
  const char *words[] = { "audit_item", "audit=AUD-0003", seq, question, "requirement=28000:8.4-05", "mark=not_checked", NULL };
  g_autofree char *said = stage_run_words (stage, "add", words);
}

static void
open_walk (Stage *stage)
{
  stage_wait_shown (stage, "The path to the certificate");
  stage_wait_focus (stage, "_Show");
  stage_press (stage, "ctrl+k");
  stage_wait_focus (stage, "Find anything");
  stage_type (stage, "AUD-0003");
  stage_wait_shown (stage, "Quillbury yard");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "AUD-0003 · Internal audit");
  stage_tab_back_to (stage, "Walk Through");
  stage_press (stage, "Return");
  stage_wait_shown (stage, "What is seen at gate 1?");
}

/* What counts is the file: whoever pulls the plug now has lost nothing. */
static void
wait_stored (Stage      *stage,
             int         line,
             const char *what)
{
  g_autofree char *ref = g_strdup_printf ("AUI-%04d", FIRST + line - 1);
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  for (;;)
    {
      g_autofree char *said = stage_run (stage, "show", ref);

      if (strstr (said, what) != NULL)
        return;
      if (g_get_monotonic_time () > end)
        g_error ("“%s” is not in the file; what is there of %s:\n%s", what, ref, said);
      g_usleep (50000);
    }
}

static void
go_on (Stage *stage,
       int    line)
{
  g_autofree char *next = g_strdup_printf ("What is seen at gate %d?", line);

  stage_press (stage, "ctrl+Return");
  stage_wait_shown (stage, next);
  stage_wait_inside (stage, "Mark");
}

/* A digit marks, and the next letter is already what was seen. */
static void
mark_by_digit (Stage *stage,
               int    line)
{
  g_autofree char *key = g_strdup_printf ("%d", line);
  g_autofree char *seen = g_strdup_printf ("Lock %d is closed", line);

  stage_press (stage, key);
  stage_wait_inside (stage, "Proof seen");
  wait_stored (stage, line, marks[line - 1]);
  stage_type (stage, seen);
  go_on (stage, line + 1);
  wait_stored (stage, line, seen);
}

/* Digits in a text are a text; with Ctrl they mark. */
static void
mark_out_of_text (Stage *stage)
{
  stage_press (stage, "ctrl+1");
  stage_wait_inside (stage, "Proof seen");
  wait_stored (stage, N_LINES, marks[0]);
  stage_type (stage, "26 keys");
  for (guint i = 2; i <= G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *key = g_strdup_printf ("ctrl+%u", i);
      g_autofree char *told = g_strdup_printf ("Line 7 is now “%s”", marks[i - 1]);

      stage_press (stage, key);
      stage_wait_shown (stage, told);
      wait_stored (stage, N_LINES, marks[i - 1]);
    }
  wait_stored (stage, N_LINES, "26 keys");
}

/* The mode is told on the page, refuses what is not of an audit, and is left by its own button. */
static void
use_auditor_mode (Stage *stage)
{
  stage_press (stage, "F10");
  stage_wait_shown (stage, "Work as Auditor");
  stage_press (stage, "s");
  stage_wait_shown (stage, "Auditor mode, acting as");
  stage_press (stage, "ctrl+n");
  stage_wait_shown (stage, "Auditor mode writes only");
  stage_press (stage, "F10");
  stage_wait_shown (stage, "Leave Auditor Mode");
  stage_press (stage, "e");
  stage_wait_gone (stage, "Auditor mode, acting as");
}

static void
test_marks (void)
{
  Stage *stage = stage_prepare_demonstration ();

  for (int i = 1; i <= N_LINES; i++)
    add_line (stage, i);
  stage_start (stage);
  open_walk (stage);
  for (int i = 1; i < N_LINES; i++)
    mark_by_digit (stage, i);
  mark_out_of_text (stage);
  stage_press (stage, "ctrl+Return");
  stage_wait_shown (stage, "Every line is marked");
  stage_wait_focus (stage, "Close");
  stage_press (stage, "Return");
  use_auditor_mode (stage);
  stage_free (stage);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/on-site/marks", test_marks);
  return g_test_run ();
}
