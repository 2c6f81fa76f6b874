/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/competence.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "report/reports/registers.h"
#include "report/reports/role-matrix.h"

/* More columns than these do not stay readable on a page. */
#define NEEDS_MAX 12
/* Room for a name in one line; the numbers of the people are in the table of clearances. */
#define NAME_WIDTH 84

/* How a cell looks; colour is never the only sign. */
static const struct {
  const char *state;
  const char *sign;
  guint32     color;
  const char *meaning; /* N_() */
} signs[] = {
  { "met", "✓", 0x2a78a8, N_("✓ met, with the month until which the proof is valid") },
  { "in_progress", "~", 0xe6a23c, N_("~ being worked on") },
  { "expired", "×", 0xb04a3a, N_("× the proof ran out") },
  { "gap", "!", 0xc0392b, N_("! gap: the role needs it, but there is no proof") },
};

typedef struct {
  GHashTable *records; /* "need person": MunRecord of type competence */
  GHashTable *needed;  /* the same keys: the person holds the role that has the need */
  GPtrArray  *needs;
} Matrix;

static void
clear_matrix (Matrix *matrix)
{
  g_clear_pointer (&matrix->records, g_hash_table_unref);
  g_clear_pointer (&matrix->needed, g_hash_table_unref);
  g_clear_pointer (&matrix->needs, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Matrix, clear_matrix)

gboolean
mun_competence_is_expired (MunReport *report,
                           MunRecord *competence)
{
  return mun_record_is (competence, COMPETENCE_STATE, "expired")
         || (mun_record_is (competence, COMPETENCE_STATE, "met") && mun_report_is_past (report, competence, COMPETENCE_VALID_UNTIL));
}

static char *
make_key (const char *need,
          const char *person)
{
  return g_strdup_printf ("%s %s", need, person);
}

static void
fill_needed (MunReport *report,
             Matrix    *matrix)
{
  g_autoptr(GPtrArray) holders = mun_workspace_find (report->workspace, &mun_role_assignment_spec, -1);

  for (guint i = 0; i < holders->len; i++)
    for (guint k = 0; k < matrix->needs->len; k++)
      {
        MunRecord *holder = g_ptr_array_index (holders, i), *need = g_ptr_array_index (matrix->needs, k);

        if (mun_role_is_held (report, holder)
            && mun_record_is (need, COMPETENCE_NEED_ROLE, mun_record_get (holder, ROLE_ASSIGNMENT_ROLE)))
          g_hash_table_add (matrix->needed, make_key (mun_record_get_id (need), mun_record_get (holder, ROLE_ASSIGNMENT_PERSON)));
      }
}

static void
init_matrix (Matrix    *matrix,
             MunReport *report)
{
  g_autoptr(GPtrArray) records = mun_workspace_find (report->workspace, &mun_competence_spec, -1);

  matrix->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  matrix->needed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  matrix->needs = mun_workspace_find (report->workspace, &mun_competence_need_spec, -1);
  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      g_hash_table_replace (matrix->records, make_key (mun_record_get (record, COMPETENCE_NEED), mun_record_get (record, COMPETENCE_PERSON)),
                            g_object_ref (record));
    }
  fill_needed (report, matrix);
}

/* Returns: index in signs[], -1 where the person does not need it */
static int
find_sign (MunReport    *report,
           const Matrix *matrix,
           MunRecord    *need,
           MunRecord    *person,
           MunRecord   **record)
{
  g_autofree char *key = make_key (mun_record_get_id (need), mun_record_get_id (person));
  const char *state = "gap";

  *record = g_hash_table_lookup (matrix->records, key);
  if (*record == NULL && !g_hash_table_contains (matrix->needed, key))
    return -1;
  if (*record != NULL)
    state = mun_competence_is_expired (report, *record) ? "expired" : mun_record_get (*record, COMPETENCE_STATE);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (signs[i].state, state))
      return i;
  return G_N_ELEMENTS (signs) - 1;
}

/* As short as can be: twelve of them stand beside each other on each paper. */
static char *
format_month (MunReport  *report,
              const char *day)
{
  const gsize length = strlen ("2028-12");

  return g_str_equal (report->language, "zh") && strlen (day) >= length ? g_strndup (day, length) : mun_date_format_month (day, report->language);
}

static void
add_cell (MunReport    *report,
          const Matrix *matrix,
          MunTable     *table,
          MunRecord    *need,
          MunRecord    *person)
{
  MunRecord *record;
  int sign = find_sign (report, matrix, need, person, &record);
  g_autofree char *month = NULL;

  if (sign < 0)
    {
      mun_table_add_text (table, "");
      return;
    }
  month = format_month (report, record != NULL ? mun_record_get (record, COMPETENCE_VALID_UNTIL) : "");
  mun_table_add_band (table, signs[sign].sign, MUN_COLOR (signs[sign].color), month);
}

static gboolean
has_any (MunReport    *report,
         const Matrix *matrix,
         MunRecord    *person)
{
  MunRecord *record;

  for (guint i = 0; i < matrix->needs->len; i++)
    if (find_sign (report, matrix, g_ptr_array_index (matrix->needs, i), person, &record) >= 0)
      return TRUE;
  return FALSE;
}

static void
add_part (MunReport    *report,
          const Matrix *matrix,
          GPtrArray    *people,
          guint         first)
{
  guint last = MIN (first + NEEDS_MAX, matrix->needs->len);
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("People and needs")));
  mun_part_head (report, table, N_("Person"), MUN_COLUMN_TEXT, 2);
  mun_table_set_limits (table, 0, NAME_WIDTH, 0);
  for (guint i = first; i < last; i++)
    mun_table_add_column (table, mun_record_get_ref (g_ptr_array_index (matrix->needs, i)), MUN_COLUMN_CENTRED, 1);
  for (guint i = 0; i < people->len; i++)
    {
      MunRecord *person = g_ptr_array_index (people, i);
      g_autofree char *title = mun_report_title (report, person);

      if (!has_any (report, matrix, person))
        continue;
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, title);
      for (guint k = first; k < last; k++)
        add_cell (report, matrix, table, g_ptr_array_index (matrix->needs, k), person);
    }
  mun_document_add_table (report->document, table);
}

static void
add_legend (MunReport *report)
{
  g_autoptr(GString) legend = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_append_printf (legend, "%s%s", i > 0 ? mun_report_text (report, N_("; ")) : "", mun_report_text (report, signs[i].meaning));
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, legend->str);
}

void
mun_competence_add_matrix (MunReport *report,
                           GPtrArray *people)
{
  g_auto(Matrix) matrix = { 0 };

  init_matrix (&matrix, report);
  mun_report_heading (report, 1, N_("Competence matrix"), N_("Who has which of the abilities that the roles need. The numbers of the needs are explained in the table before."));
  if (matrix.needs->len == 0)
    {
      mun_report_missing (report, N_("No role has a competence need on record."), N_("Say under Roles what the holder of each role must be able to do."));
      return;
    }
  add_legend (report);
  for (guint first = 0; first < matrix.needs->len; first += NEEDS_MAX)
    add_part (report, &matrix, people, first);
}
