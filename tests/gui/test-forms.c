/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "gui/application.h"
#include "gui/form.h"
#include "gui/history-list.h"
#include "gui/record-tabs.h"
#include "gui/record-view.h"
#include "model/rules.h"
#include "support/demonstration.h"
#include "spec/all.h"

extern void mun_ui_register_resource (void);

/* Opening a form changes nothing, and what it shows is what is stored. */

typedef struct {
  char         *folder;
  MunWorkspace *workspace;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("muniment-forms-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "demo.muniment", NULL);
  fixture->workspace = demonstration_copy (path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_strdup (mun_workspace_get_path (fixture->workspace));

  mun_workspace_close (fixture->workspace);
  g_clear_object (&fixture->workspace);
  g_remove (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
settle (void)
{
  for (int i = 0; i < 50 && g_main_context_pending (NULL); i++)
    g_main_context_iteration (NULL, FALSE);
}

static const char *
find_toggled (GtkWidget *control)
{
  for (GtkWidget *child = gtk_widget_get_first_child (control); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (child)))
      return g_object_get_data (G_OBJECT (child), "value");
  return "";
}

static char *
read_text_view (GtkWidget *control)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (control))));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static char *
read_choice (MunEditor *editor,
             GtkWidget *control)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (control));

  if (selected == 0)
    return g_strdup ("");
  return g_strdup (mun_editor_get_field (editor)->choices[selected - 1].key);
}

/* What the control holds, as canonical text; NULL for links and files, which show names, and for what is only shown. */
static char *
read_control (MunEditor *editor)
{
  GtkWidget *control = mun_editor_get_control (editor);
  char *text;

  if (GTK_IS_LABEL (control))
    return NULL;
  switch (mun_editor_get_field (editor)->kind)
    {
    case MUN_KIND_LINE:
      return g_strdup (gtk_editable_get_text (GTK_EDITABLE (control)));
    case MUN_KIND_TEXT:
      return read_text_view (control);
    case MUN_KIND_INTEGER:
    case MUN_KIND_DECIMAL:
    case MUN_KIND_MONEY:
    case MUN_KIND_DATE:
      return g_strdup (gtk_editable_get_text (GTK_EDITABLE (gtk_widget_get_first_child (control))));
    case MUN_KIND_DATE_TIME:
      text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (gtk_widget_get_first_child (control))));
      return g_strdelimit (text, " ", 'T');
    case MUN_KIND_CHOICE:
      return read_choice (editor, control);
    case MUN_KIND_SCALE:
    case MUN_KIND_YES_NO:
      return g_strdup (find_toggled (control));
    case MUN_KIND_LINK:
    case MUN_KIND_LINKS:
    case MUN_KIND_FILE:
    case MUN_N_KINDS:
      return NULL;
    }
  return NULL;
}

static void
check_record (Fixture   *fixture,
              GtkWidget *window,
              MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) before = NULL;
  gboolean dirty = mun_record_is_dirty (record);
  GtkWidget *form;

  for (guint i = 0; i < spec->n_fields; i++)
    g_strv_builder_add (builder, mun_record_get (record, i));
  before = g_strv_builder_end (builder);
  form = mun_form_new (fixture->workspace, record);
  gtk_window_set_child (GTK_WINDOW (window), mun_record_tab_wrap (form, FALSE));
  settle ();
  for (guint i = 0; i < spec->n_fields; i++)
    {
      MunEditor *editor = mun_form_find (MUN_FORM (form), i);
      g_autofree char *shown = NULL;

      if (editor == NULL || spec->fields[i].flags & MUN_COMPUTED)
        continue;
      shown = read_control (editor);
      if (shown != NULL && strcmp (shown, before[i]) != 0)
        g_error ("%s.%s shows “%s”, stored is “%s”", spec->name, spec->fields[i].name, shown, before[i]);
    }
  g_assert_null (mun_form_commit (MUN_FORM (form)));
  for (guint i = 0; i < spec->n_fields; i++)
    if (strcmp (mun_record_get (record, i), before[i]) != 0)
      g_error ("%s.%s was “%s” and became “%s” by looking at it", spec->name, spec->fields[i].name, before[i], mun_record_get (record, i));
  g_assert_cmpint (mun_record_is_dirty (record), ==, dirty);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
}

static void
test_forms (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_present (GTK_WINDOW (window));
  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      g_autoptr(MunRecord) fresh = mun_workspace_new_record (fixture->workspace, *spec);
      g_autoptr(MunRecord) stored = mun_workspace_find_first (fixture->workspace, *spec, -1);

      check_record (fixture, window, fresh);
      if (stored != NULL)
        check_record (fixture, window, stored);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

/* A choice that this version does not know stays what it is. */
static void
test_unknown_choice (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(MunRecord) record = mun_workspace_new_record (fixture->workspace, &mun_site_spec);
  g_autoptr(GtkWidget) form = NULL;
  GtkWidget *control;
  g_autoptr(GObject) item = NULL;

  mun_record_set (record, SITE_KIND, "from_the_future");
  form = g_object_ref_sink (mun_form_new (fixture->workspace, record));
  control = mun_editor_get_control (mun_form_find (MUN_FORM (form), SITE_KIND));
  item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (control)) != NULL ? g_object_ref (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (control))) : NULL;
  g_assert_nonnull (item);
  g_assert_cmpstr (gtk_string_object_get_string (GTK_STRING_OBJECT (item)), ==, "from_the_future");
  g_assert_cmpstr (mun_record_get (record, SITE_KIND), ==, "from_the_future");
}

/* What cannot be understood stays in the field with the reason and does not get into the record. */
static void
test_wrong_date (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(MunRecord) record = mun_workspace_new_record (fixture->workspace, &mun_person_spec);
  g_autoptr(GtkWidget) form = g_object_ref_sink (mun_form_new (fixture->workspace, record));
  MunEditor *editor = mun_form_find (MUN_FORM (form), PERSON_STARTS_ON);
  GtkWidget *entry = gtk_widget_get_first_child (mun_editor_get_control (editor));
  static const struct { const char *typed; const char *stored; gboolean understood; } cases[] = {
    { "2026-02-30", "", FALSE }, { "3.4.2026", "2026-04-03", TRUE }, { "", "", TRUE }, { "tomorrow", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].typed);
      g_assert_true (mun_form_commit (MUN_FORM (form)) == (cases[i].understood ? NULL : editor));
      g_assert_cmpstr (mun_record_get (record, PERSON_STARTS_ON), ==, cases[i].stored);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, cases[i].typed);
    }
}

/* What is approved or closed shows its values; what comes after by nature stays a field, and a step back opens all of it again. */
static void
test_kept (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(MunRecord) change = mun_workspace_lookup (fixture->workspace, "CHG-0001", NULL);
  g_autoptr(MunRecord) policy = mun_workspace_lookup (fixture->workspace, "POL-0001", NULL);
  g_autoptr(GtkWidget) closed = g_object_ref_sink (mun_form_new (fixture->workspace, change));
  g_autoptr(GtkWidget) approved = g_object_ref_sink (mun_form_new (fixture->workspace, policy));
  g_autoptr(GPtrArray) moves = mun_state_moves (fixture->workspace, change);
  g_autofree char *reason = mun_record_kept_reason (fixture->workspace, change);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (mun_record_get_state (change), ==, "closed");
  g_assert_false (mun_form_is_editable (MUN_FORM (closed)));
  g_assert_true (GTK_IS_LABEL (mun_editor_get_control (mun_form_find (MUN_FORM (closed), CHANGE_TITLE))));
  g_assert_nonnull (strstr (reason, "Look back again"));

  g_assert_cmpstr (mun_record_get_state (policy), ==, "approved");
  g_assert_true (mun_form_is_editable (MUN_FORM (approved)));
  g_assert_true (GTK_IS_LABEL (mun_editor_get_control (mun_form_find (MUN_FORM (approved), POLICY_TITLE))));
  g_assert_false (GTK_IS_LABEL (mun_editor_get_control (mun_form_find (MUN_FORM (approved), POLICY_PUBLISHED_WHERE))));

  g_assert_false (mun_form_is_outdated (MUN_FORM (closed)));
  g_assert_cmpuint (moves->len, ==, 1);
  g_assert_true (mun_state_move (fixture->workspace, change, moves->pdata[0], NULL, &error));
  g_assert_no_error (error);
  g_assert_true (mun_form_is_outdated (MUN_FORM (closed)));
}

/* Goes on with Tab. Returns: (transfer full): the fields that have the focus on the way */
static GHashTable *
walk (GtkWidget        *window,
      GtkWidget        *form,
      GtkDirectionType  direction)
{
  GHashTable *met = g_hash_table_new (NULL, NULL);

  gtk_root_set_focus (GTK_ROOT (window), NULL);
  while (gtk_widget_child_focus (form, direction))
    {
      GtkWidget *editor = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), MUN_TYPE_EDITOR);

      if (editor != NULL)
        g_hash_table_add (met, GINT_TO_POINTER (mun_editor_get_index (MUN_EDITOR (editor))));
    }
  return met;
}

/* A form comes in parts; who is faster than the next frame still meets every field, from the front and from behind. */
static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };
  g_autoptr(MunRecord) record = mun_workspace_find_first (fixture->workspace, &mun_risk_spec, -1);
  GtkWidget *window = gtk_window_new ();

  gtk_window_present (GTK_WINDOW (window));
  settle ();
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      GtkWidget *form = mun_form_new (fixture->workspace, record);
      g_autoptr(GHashTable) met = NULL;

      gtk_window_set_child (GTK_WINDOW (window), mun_record_tab_wrap (form, FALSE));
      met = walk (window, form, directions[i]);
      for (int field = 0; field < (int) mun_risk_spec.n_fields; field++)
        if (mun_form_shows_field (record, field) != g_hash_table_contains (met, GINT_TO_POINTER (field)))
          g_error ("Tab does not meet %s", mun_risk_spec.fields[field].name);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Counts the rows of fields and of lines. */
static guint
count_rows (GtkWidget *widget)
{
  guint n = GTK_IS_LIST_BOX_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

/* Rows are made faster than they are placed: a form whose rows are all cheap begins with a screenful, too, and grows by as many. */
static void
test_rows_at_once (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(MunRecord) review = mun_workspace_find_first (fixture->workspace, &mun_management_review_spec, -1);
  g_autoptr(GPtrArray) inputs = mun_workspace_children (fixture->workspace, review, &mun_review_input_spec);
  GtkWidget *form = mun_form_new (fixture->workspace, review);
  GtkWidget *window = gtk_window_new ();
  guint before = count_rows (form);
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  g_assert_cmpuint (inputs->len, >, 10);
  g_assert_cmpuint (before, >, 0);
  g_assert_cmpuint (before, <=, 10);
  gtk_window_set_child (GTK_WINDOW (window), mun_record_tab_wrap (form, FALSE));
  gtk_window_present (GTK_WINDOW (window));
  while (before < inputs->len + 10 && g_get_monotonic_time () < end)
    {
      guint now = count_rows (form);

      g_assert_cmpuint (now, <=, before + 10);
      before = now;
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpuint (before, >=, inputs->len + 10);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was emptied and is refused keeps its name: above its form, in its list and wherever it is linked. */
static void
test_emptied_name (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(MunRecord) record = mun_workspace_find_first (fixture->workspace, &mun_risk_spec, -1);
  g_autofree char *name = g_strdup (mun_record_get_title (record));
  g_autofree char *title = NULL;
  g_autoptr(GError) error = NULL;

  mun_record_set (record, mun_risk_spec.title_field, "");
  g_assert_false (mun_workspace_save (fixture->workspace, record, NULL, &error));
  g_assert_nonnull (error);
  title = mun_workspace_title (fixture->workspace, &mun_risk_spec, mun_record_get_id (record));
  g_assert_cmpstr (mun_record_get_title (record), ==, name);
  g_assert_cmpstr (title, ==, name);
  mun_record_revert (record);
}

/* Whom and what a change was about is read by name: an id says nothing to anybody. */
static void
test_names_in_history (Fixture       *fixture,
                       gconstpointer  data)
{
  MunStore *store = mun_workspace_get_store (fixture->workspace);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) revisions = mun_store_revisions (store, NULL, 0, 10000, &error);
  guint n_decisions = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < revisions->len; i++)
    {
      g_autoptr(GPtrArray) changes = mun_store_revision_changes (store, ((MunRevision *) revisions->pdata[i])->number, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < changes->len; j++)
        {
          const MunFieldChange *change = changes->pdata[j];
          g_autofree char *text = mun_change_describe (fixture->workspace, change, 300);
          gboolean decision = change->spec == &mun_approval_step_spec;

          if (change->field < 0 || (change->spec->fields[change->field].kind != MUN_KIND_LINK && !decision))
            continue;
          n_decisions += decision;
          if (change->spec->fields[change->field].kind == MUN_KIND_LINK && *change->now != '\0')
            g_assert_null (strstr (text, change->now));
          if (decision && change->field == APPROVAL_STEP_RECORD_TYPE && *change->now != '\0')
            g_assert_cmpstr (strstr (text, ": ") + 2, !=, change->now);
        }
    }
  g_assert_cmpuint (n_decisions, >, 0);
}

static void
expand_all (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    expand_all (child);
}

static gboolean
says (GtkWidget  *widget,
      const char *title,
      const char *subtitle)
{
  if (ADW_IS_ACTION_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title)
      && (subtitle == NULL || g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)), subtitle) == 0))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, title, subtitle))
      return TRUE;
  return FALSE;
}

static gboolean
history_says (MunWorkspace *workspace,
              MunRecord    *record,
              const char   *title,
              const char   *subtitle)
{
  GtkWidget *list = g_object_ref_sink (mun_history_list_new (workspace, record));
  gboolean found;

  expand_all (list);
  found = says (list, title, subtitle);
  g_object_unref (list);
  return found;
}

/* Proof that came, was described anew and was taken back is history of what it proves, and of nothing else. */
static void
test_proof_in_history (Fixture       *fixture,
                       gconstpointer  data)
{
  MunWorkspace *workspace = fixture->workspace;
  g_autoptr(GPtrArray) risks = mun_workspace_find (workspace, &mun_risk_spec, -1);
  g_autoptr(GBytes) bytes = g_bytes_new_static ("a photo", 7);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) proof = mun_workspace_attach_bytes (workspace, risks->pdata[0], bytes, "fence.txt", &error);

  g_assert_no_error (error);
  g_assert_true (history_says (workspace, risks->pdata[0], "Proof added", NULL));
  g_assert_true (history_says (workspace, risks->pdata[0], "Title", "fence.txt"));
  g_assert_false (history_says (workspace, risks->pdata[1], "Title", "fence.txt"));
  mun_record_set (proof, ATTACHMENT_TITLE, "The fence, north side");
  g_assert_true (mun_workspace_save (workspace, proof, NULL, &error));
  g_assert_true (history_says (workspace, risks->pdata[0], "Title", "fence.txt → The fence, north side"));
  for (int i = 0; i < 2; i++)
    {
      g_autoptr(MunRevision) last = mun_store_next_undo (mun_workspace_get_store (workspace));

      g_assert_true (mun_workspace_undo (workspace, last->number, NULL, &error));
    }
  g_assert_true (history_says (workspace, risks->pdata[0], "Proof added", NULL));
  g_assert_true (history_says (workspace, risks->pdata[0], "Proof taken back", NULL));
  g_assert_false (history_says (workspace, risks->pdata[1], "Proof taken back", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  mun_ui_register_resource ();

  g_test_add ("/forms/change-nothing", Fixture, NULL, set_up, test_forms, tear_down);
  g_test_add ("/forms/emptied-name", Fixture, NULL, set_up, test_emptied_name, tear_down);
  g_test_add ("/forms/names-in-history", Fixture, NULL, set_up, test_names_in_history, tear_down);
  g_test_add ("/forms/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/forms/parts", Fixture, NULL, set_up, test_parts, tear_down);
  g_test_add ("/forms/proof-in-history", Fixture, NULL, set_up, test_proof_in_history, tear_down);
  g_test_add ("/forms/rows-at-once", Fixture, NULL, set_up, test_rows_at_once, tear_down);
  g_test_add ("/forms/unknown-choice", Fixture, NULL, set_up, test_unknown_choice, tear_down);
  g_test_add ("/forms/wrong-date", Fixture, NULL, set_up, test_wrong_date, tear_down);

  return g_test_run ();
}
