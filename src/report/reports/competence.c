/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/competence.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/reports/registers.h"
#include "report/reports/types.h"

/* Strictly confidential: of a clearance only the level that the post needs, the outcome and the validity are printed, never what a check found.
 * The public edition names no person at all. */

static const MunReportColumn need_columns[] = {
  { MUN_SHOW_REF }, { COMPETENCE_NEED_ROLE, .weight = 1.4 }, { COMPETENCE_NEED_TOPIC, .weight = 2 }, { COMPETENCE_NEED_BASIS },
  { COMPETENCE_NEED_DETAIL, .weight = 2.4 }, { COMPETENCE_NEED_FROM_RISK, .weight = 1.4 }, { COMPETENCE_NEED_REFRESHER_MONTHS }, { MUN_SHOW_END }
};

static const MunReportColumn proof_columns[] = {
  { MUN_SHOW_REF }, { COMPETENCE_PERSON, .weight = 1.2 }, { COMPETENCE_NEED, .weight = 2 }, { COMPETENCE_STATE }, { COMPETENCE_BASIS }, { COMPETENCE_EVIDENCE, .weight = 2 },
  { COMPETENCE_ASSESSED_BY }, { COMPETENCE_ASSESSED_ON }, { COMPETENCE_VALID_UNTIL }, { MUN_SHOW_END }
};

static char *
show_attendance (MunReport *report,
                 MunRecord *training)
{
  g_autoptr(GPtrArray) lines = mun_workspace_children (report->workspace, training, &mun_training_attendance_spec);

  return lines->len > 0 ? mun_report_say (report, N_("%1$u of %2$u"), mun_part_count (lines, TRAINING_ATTENDANCE_ATTENDED, "1"), lines->len) : g_strdup ("");
}

static const MunReportColumn attendance_columns[] = {
  { MUN_SHOW_REF }, { TRAINING_ATTENDANCE_TRAINING, .weight = 2 }, { TRAINING_ATTENDANCE_PERSON, .weight = 1.5 }, { TRAINING_ATTENDANCE_ATTENDED },
  { TRAINING_ATTENDANCE_RESULT }, { TRAINING_ATTENDANCE_VALID_UNTIL, .optional = TRUE }, { MUN_SHOW_END }
};

/* Which risk asks for an ability is for those inside. */
static const MunReportColumn public_need_columns[] = {
  { MUN_SHOW_REF }, { COMPETENCE_NEED_ROLE }, { COMPETENCE_NEED_TOPIC, .weight = 2 }, { COMPETENCE_NEED_BASIS }, { COMPETENCE_NEED_REFRESHER_MONTHS }, { MUN_SHOW_END }
};

static const MunReportTable need_table = { .spec = &mun_competence_need_spec, .columns = need_columns };
static const MunReportTable public_need_table = { .spec = &mun_competence_need_spec, .columns = public_need_columns };
static const MunReportTable proof_table = { .spec = &mun_competence_spec, .columns = proof_columns };
static const MunReportTable attendance_table = { .caption = N_("Who took part"), .spec = &mun_training_attendance_spec, .columns = attendance_columns };

static const MunRegister needs = {
  .level = 1, .title = N_("What the roles need"), .intro = N_("What the holder of each role must be able to do, and how that ability is gained."),
  .spec = &mun_competence_need_spec, .sort_field = MUN_SORT_REF, .tables = { &need_table },
  .missing = N_("No competence need is on record."), .where = N_("Say under Roles what the holder of each role must be able to do."),
};

static const MunRegister public_needs = {
  .level = 1, .title = N_("What the roles need"), .intro = N_("What the holder of each role must be able to do, and how that ability is gained."),
  .spec = &mun_competence_need_spec, .sort_field = MUN_SORT_REF, .tables = { &public_need_table },
  .missing = N_("No competence need is on record."),
};

static const MunRegister proofs = {
  .level = 1, .title = N_("Proof of competence"), .intro = N_("What each judgement rests on, who made it and until when it is valid."),
  .spec = &mun_competence_spec, .sort_field = COMPETENCE_PERSON, .tables = { &proof_table },
  .missing = N_("Nobody’s competence has been judged yet."), .where = N_("Judge it in the competence matrix under People."),
};

static const MunRegister attendances = {
  .spec = &mun_training_attendance_spec, .sort_field = TRAINING_ATTENDANCE_TRAINING, .tables = { &attendance_table },
  .missing = N_("None: no attendance at a training is on record."),
};

static void
add_trainings (MunReport *report)
{
  const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { TRAINING_TITLE, .weight = 1.6 }, { TRAINING_KIND }, { TRAINING_TOPIC, .weight = 1.8 },
    { report->options->public_edition ? MUN_SHOW_SKIP : TRAINING_TRAINER }, { TRAINING_PLANNED_ON }, { TRAINING_HELD_ON },
    { MUN_SHOW_TEXT, N_("Took part"), show_attendance, .narrow = TRUE }, { TRAINING_EFFECT_METHOD, .weight = 1.6 }, { TRAINING_EFFECT_CHECKED_ON },
    { TRAINING_EFFECT_RESULT }, { TRAINING_STATUS }, { MUN_SHOW_END }
  };
  const MunReportTable table = { .spec = &mun_training_spec, .columns = columns };
  const MunRegister trainings = {
    .level = 1, .title = N_("Training"), .intro = N_("What is planned and what was held, who took part, and whether it helped."),
    .spec = &mun_training_spec, .sort_field = MUN_SORT_REF, .tables = { &table },
    .missing = N_("No training is on record."), .where = N_("Plan it under Training, from the gaps in the competence matrix."),
  };

  mun_register_add (report, &trainings);
  if (!report->options->public_edition)
    mun_register_add (report, &attendances);
}

static GPtrArray *
find_people (MunReport *report)
{
  g_autoptr(GPtrArray) all = mun_workspace_find (report->workspace, &mun_person_spec, -1);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (mun_register_is_active (report, g_ptr_array_index (all, i)))
      g_ptr_array_add (people, g_object_ref (g_ptr_array_index (all, i)));
  return people;
}

/* Returns: (transfer full) (nullable): the newest check of a person */
static MunRecord *
find_check (MunReport *report,
            MunRecord *person)
{
  g_autoptr(GPtrArray) checks = mun_workspace_find (report->workspace, &mun_screening_spec, SCREENING_PERSON, MUN_IS, mun_record_get_id (person), -1);
  MunRecord *newest = NULL;

  for (guint i = 0; i < checks->len; i++)
    {
      MunRecord *check = g_ptr_array_index (checks, i);

      if (newest == NULL || strcmp (mun_record_get (check, SCREENING_DONE_ON), mun_record_get (newest, SCREENING_DONE_ON)) >= 0)
        newest = check;
    }
  return newest != NULL ? g_object_ref (newest) : NULL;
}

static gboolean
is_required (MunRecord *person)
{
  return mun_record_is_set (person, PERSON_SCREENING_REQUIRED) && !mun_record_is (person, PERSON_SCREENING_REQUIRED, "none");
}

/* Missing, run out, or of a lower level than the post needs. NULL when all is well. */
static const char *
find_fault (MunReport *report,
            MunRecord *person,
            MunRecord *check)
{
  if (check == NULL)
    return is_required (person) ? N_("Missing") : NULL;
  if (mun_report_is_past (report, check, SCREENING_VALID_UNTIL))
    return N_("Run out");
  if (mun_record_is (person, PERSON_SCREENING_REQUIRED, "enhanced") && !mun_record_is (check, SCREENING_LEVEL, "enhanced"))
    return N_("Lower level than needed");
  return NULL;
}

static void
add_clearance_row (MunReport *report,
                   MunTable  *table,
                   MunRecord *person,
                   MunRecord *check)
{
  const char *fault = find_fault (report, person, check);

  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, mun_record_get_ref (person));
  mun_part_cell (report, table, person, PERSON_FULL_NAME);
  mun_part_cell (report, table, person, PERSON_JOB_TITLE);
  mun_part_cell (report, table, person, PERSON_SCREENING_REQUIRED);
  mun_table_add_text (table, check != NULL ? mun_record_get_ref (check) : "");
  for (guint i = 0; i < 2; i++)
    {
      static const int fields[] = { SCREENING_OUTCOME, SCREENING_VALID_UNTIL };

      if (check != NULL)
        mun_part_cell (report, table, check, fields[i]);
      else
        mun_table_add_text (table, "");
    }
  if (fault != NULL)
    mun_table_add_bold (table, mun_report_text (report, fault));
  else
    mun_table_add_text (table, mun_report_text (report, N_("In order")));
}

static guint
add_clearances (MunReport *report,
                GPtrArray *people)
{
  MunTable *table = mun_table_new ();
  g_autoptr(GPtrArray) free_of = g_ptr_array_new ();
  guint n = 0;

  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_person_spec, PERSON_FULL_NAME, MUN_COLUMN_TEXT, 2);
  mun_part_column (report, table, &mun_person_spec, PERSON_JOB_TITLE, MUN_COLUMN_TEXT, 2);
  mun_part_column (report, table, &mun_person_spec, PERSON_SCREENING_REQUIRED, MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Check no."), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_screening_spec, SCREENING_OUTCOME, MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_screening_spec, SCREENING_VALID_UNTIL, MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("State"), MUN_COLUMN_SHORT, 1);
  for (guint i = 0; i < people->len; i++)
    {
      MunRecord *person = g_ptr_array_index (people, i);
      g_autoptr(MunRecord) check = find_check (report, person);

      if (!is_required (person) && check == NULL)
        {
          g_ptr_array_add (free_of, person);
          continue;
        }
      add_clearance_row (report, table, person, check);
      n++;
    }
  if (n == 0)
    {
      g_object_unref (table);
      return 0;
    }
  mun_document_add_table (report->document, table);
  if (free_of->len > 0)
    {
      g_autofree char *names = mun_report_names (report, free_of);
      g_autofree char *note = mun_report_say (report, N_("The posts of these people need no clearance: %s."), names);

      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, note);
    }
  return n;
}

static void
add_clearance (MunReport *report,
               GPtrArray *people)
{
  mun_report_heading (report, 1, N_("Clearance"), N_("The level that each post needs, the outcome of the newest check and until when it is valid. What a check found is not kept in this file."));
  if (report->options->public_edition)
    mun_report_none (report, N_("This part names people and is not in the public edition."));
  else if (add_clearances (report, people) == 0)
    mun_report_missing (report, N_("No post needs a clearance, and no check is on record."), N_("Say under People which posts need one, and record the outcome there."));
}

static void
add_figures (MunReport *report,
             GPtrArray *people)
{
  g_autoptr(GPtrArray) records = mun_workspace_find (report->workspace, &mun_competence_spec, -1);
  guint met = 0, expired = 0, faults = 0;

  for (guint i = 0; i < records->len; i++)
    {
      gboolean gone = mun_competence_is_expired (report, g_ptr_array_index (records, i));

      expired += gone;
      met += !gone && mun_record_is (g_ptr_array_index (records, i), COMPETENCE_STATE, "met");
    }
  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr(MunRecord) check = find_check (report, g_ptr_array_index (people, i));

      faults += find_fault (report, g_ptr_array_index (people, i), check) != NULL;
    }
  mun_report_heading (report, 1, N_("At a glance"), N_("Whether the people who affect security are able, cleared and informed."));
  mun_part_figure_number (report, people->len, N_("People who work here"));
  mun_part_figure_number (report, met, N_("Needs met"));
  if (report->options->public_edition)
    return;
  mun_part_figure_number (report, mun_part_count (records, COMPETENCE_STATE, "gap") + mun_part_count (records, COMPETENCE_STATE, "in_progress"), N_("Gaps and in progress"));
  mun_part_figure_number (report, expired, N_("Proofs run out"));
  mun_part_figure_number (report, faults, N_("Clearances not in order"));
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) people = find_people (report);

  add_figures (report, people);
  mun_register_add (report, report->options->public_edition ? &public_needs : &needs);
  if (!report->options->public_edition)
    {
      mun_competence_add_matrix (report, people);
      mun_register_add (report, &proofs);
    }
  add_clearance (report, people);
  add_trainings (report);
  if (report->options->public_edition)
    mun_report_set_filter (report, mun_report_text (report, N_("Numbers only; parts that name people are left out")));
  mun_competence_add_awareness (report, people);
}

const MunReportType mun_competence_report = {
  .id = "competence",
  .code = "R13",
  .records = "person training awareness_event",
  .title = N_("Competence, clearance and awareness"),
  .purpose = N_("Whether the people who affect security are able to do their part, cleared where the post asks for it, and informed."),
  .clause = "7.2, 7.3, 8.4",
  .classification = "strict",
  .signatures = MUN_SIGN_PREPARED,
  .landscape = TRUE,
  .build = build,
};
