/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gap-round.h"

#include <glib/gi18n.h>
#include <string.h>

#define KEPT "mun-gap-catalogue"

/* So many clauses are named one by one. */
#define MAX_CLAUSES 8

MunCatalogue *
mun_gap_catalogue_for (MunWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  MunCatalogue *catalogue;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  catalogue = g_object_get_data (G_OBJECT (workspace), KEPT);
  if (catalogue != NULL)
    return catalogue;
  catalogue = mun_catalogue_load_builtin (&error);
  if (catalogue == NULL)
    {
      /* It is compiled into the program: only a broken build lacks it. */
      g_warning ("The catalogue cannot be read: %s", error->message);
      return NULL;
    }
  g_object_set_data_full (G_OBJECT (workspace), KEPT, catalogue, (GDestroyNotify) mun_catalogue_unref);
  return catalogue;
}

const char *
mun_gap_records_say (MunWorkspace *workspace,
                     const char   *requirement)
{
  g_autoptr(GError) error = NULL;
  MunCatalogue *catalogue = mun_gap_catalogue_for (workspace);
  const MunRequirement *found = catalogue != NULL ? mun_catalogue_find_requirement (catalogue, requirement) : NULL;
  MunEvidence evidence;

  if (found == NULL)
    return "";
  if (!mun_conformity_judge (workspace, found, &evidence, &error))
    {
      g_warning ("The records cannot be checked: %s", error->message);
      return mun_evidence_proposal (MUN_EVIDENCE_MANUAL);
    }
  return mun_evidence_proposal (evidence);
}

/* A round goes through a whole standard or one of its top clauses. */
static gboolean
covers (MunRecord            *round,
        const MunRequirement *requirement)
{
  const char *clause = mun_record_get (round, GAP_ASSESSMENT_COVERS);
  const char *number = requirement->clause->number;
  gsize length = strlen (clause);

  if (!mun_record_is (round, GAP_ASSESSMENT_STANDARD, requirement->standard->id))
    return FALSE;
  return *clause == '\0' || strcmp (clause, "all") == 0
         || (strncmp (number, clause, length) == 0 && (number[length] == '\0' || number[length] == '.'));
}

/* Returns: (transfer container): the requirements that somebody has answered */
static GHashTable *
collect_answered (GPtrArray *answers)
{
  GHashTable *answered = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < answers->len; i++)
    if (!mun_record_is (g_ptr_array_index (answers, i), GAP_ANSWER_STATUS, "not_assessed"))
      g_hash_table_add (answered, (gpointer) mun_record_get (g_ptr_array_index (answers, i), GAP_ANSWER_REQUIREMENT));
  return answered;
}

/* Names "4.2" for all that stands below it. */
static void
add_clause (GPtrArray            *clauses,
            const MunRequirement *requirement)
{
  g_auto(GStrv) parts = g_strsplit (requirement->clause->number, ".", 3);
  g_autofree char *name = parts[1] != NULL ? g_strdup_printf ("%s.%s", parts[0], parts[1]) : g_strdup (parts[0]);

  if (!g_ptr_array_find_with_equal_func (clauses, name, g_str_equal, NULL))
    g_ptr_array_add (clauses, g_steal_pointer (&name));
}

static char *
list_clauses (GPtrArray *clauses)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (clauses->len, MAX_CLAUSES); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (char *) g_ptr_array_index (clauses, i));
  if (clauses->len > MAX_CLAUSES)
    g_string_append_printf (list, _(" and %d more"), (int) (clauses->len - MAX_CLAUSES));
  return g_string_free (list, FALSE);
}

char *
mun_gap_describe_waiting (MunWorkspace *workspace,
                          MunRecord    *round)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && mun_record_get_spec (round) == &mun_gap_assessment_spec, NULL);

  g_autoptr(GPtrArray) answers = mun_workspace_children (workspace, round, &mun_gap_answer_spec);
  g_autoptr(GHashTable) answered = collect_answered (answers);
  g_autoptr(GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (workspace);
  const char *profile = organisation != NULL ? mun_record_get (organisation, ORGANISATION_PROFILE) : "";
  MunCatalogue *catalogue = mun_gap_catalogue_for (workspace);
  g_autofree char *list = NULL;
  guint waiting = 0, n = 0;
  const MunRequirement * const *requirements = catalogue != NULL ? mun_catalogue_get_requirements (catalogue, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (covers (round, requirements[i]) && mun_requirement_is_first (requirements[i], profile)
        && !g_hash_table_contains (answered, requirements[i]->id))
      {
        add_clause (clauses, requirements[i]);
        waiting++;
      }
  if (waiting == 0)
    return NULL;
  list = list_clauses (clauses);
  /* Translators: %2$s is a list of clauses: “4.1, 4.2, 9.3 and 2 more” */
  return g_strdup_printf (g_dngettext (NULL, "%1$u question that comes first for you has no answer yet, in clause %2$s. Answer it; “Open” is an answer too.",
                                       "%1$u questions that come first for you have no answer yet, in the clauses %2$s. Answer them; “Open” is an answer too.",
                                       waiting), waiting, list);
}
