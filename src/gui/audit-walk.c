/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/audit-walk.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "gui/audit-walk-parts.h"
#include "gui/editor.h"
#include "gui/finding-draft.h"
#include "gui/proof-list.h"
#include "gui/rows.h"
#include "gui/walk-sheet.h"
#include "model/audit-checklist.h"
#include "model/rules.h"

/* Whoever writes without a pause has the text on disk this often. */
#define SAVE_AFTER_MS 3000

struct _MunAuditWalk {
  MunPage parent_instance;

  /* Children */
  MunWalkSheet *sheet;
  GtkWidget *proof;
  GtkWidget *marks;
  GtkWidget *evidence;  /* editor */
  GtkWidget *reason;    /* editor */
  MunFindingDraft *draft;
  GtkWidget *progress_label;
  GtkWidget *progress;
  GtkWidget *unmarked_button;
  GtkWidget *next_button;

  /* Owned */
  MunRecord    *audit;
  GPtrArray    *items;   /* (element-type MunRecord) */
  guint         position; /* items->len: the end */
  gboolean      unmarked;
  gboolean      kept;     /* the audit is over: its lines are shown, not changed */
  gboolean      filled;   /* the walk made the window fill the screen */
  guint         save_id;
};

G_DEFINE_FINAL_TYPE (MunAuditWalk, mun_audit_walk, MUN_TYPE_PAGE)

static MunRecord *
get_item (MunAuditWalk *self)
{
  return self->position < self->items->len ? self->items->pdata[self->position] : NULL;
}

static guint
count_marked (MunAuditWalk *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += mun_audit_item_is_marked (self->items->pdata[i]);
  return n;
}

static void
update_progress (MunAuditWalk *self)
{
  guint marked = count_marked (self);
  g_autofree char *where = self->position < self->items->len ? g_strdup_printf (_("Line %u of %u"), self->position + 1, self->items->len) : g_strdup (_("The end"));
  g_autofree char *text = g_strdup_printf (_("%u of %u marked"), marked, self->items->len);

  mun_page_set_subtitle (MUN_PAGE (self), where);
  gtk_label_set_text (GTK_LABEL (self->progress_label), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), (double) marked / self->items->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "walk.back", self->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "walk.next", self->position < self->items->len);
}

/* Storing ---------------------------------------------------------------------------------------------------------- */

static gboolean
store (MunAuditWalk *self)
{
  MunRecord *item = get_item (self);
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&self->save_id, g_source_remove);
  mun_strip_hide (mun_page_get_strip (MUN_PAGE (self)));
  if (item == NULL || !mun_record_is_dirty (item))
    return TRUE;
  if (mun_workspace_save (mun_page_get_workspace (MUN_PAGE (self)), item, NULL, &error))
    {
      update_progress (self);
      return TRUE;
    }
  /* A mark that is refused must not look given, nor hold the walk up. */
  if (g_error_matches (error, MUN_ERROR, MUN_ERROR_REFUSED))
    {
      mun_record_set (item, AUDIT_ITEM_MARK, mun_record_get_saved (item, AUDIT_ITEM_MARK));
      mun_record_set (item, AUDIT_ITEM_NOT_CHECKED_REASON, mun_record_get_saved (item, AUDIT_ITEM_NOT_CHECKED_REASON));
    }
  mun_strip_show (mun_page_get_strip (MUN_PAGE (self)), MUN_STRIP_ERROR, error->message, TRUE);
  return FALSE;
}

static gboolean
store_cb (gpointer user_data)
{
  MunAuditWalk *self = user_data;

  self->save_id = 0;
  store (self);
  return G_SOURCE_REMOVE;
}

static void
dirty_cb (MunAuditWalk *self,
          GParamSpec   *pspec,
          MunRecord    *item)
{
  if (item == get_item (self) && mun_record_is_dirty (item) && self->save_id == 0)
    self->save_id = g_timeout_add (SAVE_AFTER_MS, store_cb, self);
}

/* One line --------------------------------------------------------------------------------------------------------- */

static GtkWidget *
add_editor (MunAuditWalk *self,
            GtkWidget    *group,
            MunRecord    *record,
            int           field)
{
  GtkWidget *editor = mun_editor_new (mun_page_get_workspace (MUN_PAGE (self)), record, field, !self->kept);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), editor);
  return editor;
}

static void
add_answers (MunAuditWalk *self,
             MunRecord    *item)
{
  GtkWidget *group = mun_group_new (NULL, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->evidence = add_editor (self, group, item, AUDIT_ITEM_EVIDENCE_SEEN);
  add_editor (self, group, item, AUDIT_ITEM_SAMPLE);
  self->reason = add_editor (self, group, item, AUDIT_ITEM_NOT_CHECKED_REASON);
  g_signal_connect_object (focus, "leave", G_CALLBACK (store), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (group, focus);
  mun_walk_sheet_append (self->sheet, group);
}

static void
update_mark (MunAuditWalk *self)
{
  MunRecord *item = get_item (self);

  mun_walk_marks_set (self->marks, mun_record_get (item, AUDIT_ITEM_MARK));
  gtk_widget_set_visible (self->reason, mun_record_is (item, AUDIT_ITEM_MARK, "not_checked"));
}

/* Returns: whether the line is evidence of an audit that is over */
static gboolean
is_kept (MunAuditWalk *self,
         MunRecord    *item)
{
  g_autofree gboolean *kept = mun_record_kept_fields (mun_page_get_workspace (MUN_PAGE (self)), item);

  return kept[AUDIT_ITEM_MARK];
}

static void
show_kept (MunAuditWalk *self,
           MunRecord    *item)
{
  g_autofree char *reason = NULL;

  self->kept = is_kept (self, item);
  reason = self->kept ? mun_record_kept_reason (mun_page_get_workspace (MUN_PAGE (self)), item) : NULL;
  if (self->kept)
    mun_strip_show (mun_page_get_notice (MUN_PAGE (self)), MUN_STRIP_NOTE, reason != NULL ? reason : _("This audit is over. Its lines are shown, not changed."), FALSE);
}

static void
show_line (MunAuditWalk *self,
           MunRecord    *item)
{
  MunWorkspace *workspace = mun_page_get_workspace (MUN_PAGE (self));
  GtkWidget *question = mun_label_new (mun_record_get (item, AUDIT_ITEM_QUESTION), "title-2");

  show_kept (self, item);
  mun_walk_sheet_append (self->sheet, mun_label_new (mun_record_get (item, AUDIT_ITEM_REQUIREMENT), "dim-label"));
  mun_walk_sheet_append (self->sheet, question);
  self->marks = mun_walk_marks_new ();
  gtk_widget_set_sensitive (self->marks, !self->kept);
  mun_walk_sheet_append (self->sheet, self->marks);
  add_answers (self, item);
  self->draft = MUN_FINDING_DRAFT (mun_finding_draft_new (workspace, item));
  gtk_widget_set_sensitive (GTK_WIDGET (self->draft), !self->kept);
  mun_walk_sheet_append (self->sheet, GTK_WIDGET (self->draft));
  self->proof = mun_proof_list_new (workspace, item, !self->kept);
  mun_walk_sheet_append (self->sheet, self->proof);
  update_mark (self);
  mun_walk_sheet_set_requirement (self->sheet, mun_record_get (item, AUDIT_ITEM_REQUIREMENT));
  if (self->kept)
    gtk_widget_grab_focus (self->next_button);
  else
    mun_walk_marks_focus (self->marks);
}

static void
show (MunAuditWalk *self)
{
  MunRecord *item = get_item (self);

  mun_walk_sheet_clear (self->sheet);
  self->draft = NULL;
  self->proof = NULL;
  self->marks = NULL;
  self->evidence = NULL;
  self->reason = NULL;
  if (item != NULL)
    show_line (self, item);
  else
    mun_walk_sheet_append (self->sheet, mun_walk_end_new (self->items->len - count_marked (self)));
  update_progress (self);
}

/* Returns: (nullable): a finding with words in it that is not saved */
static MunRecord *
get_begun (MunAuditWalk *self)
{
  MunRecord *finding = self->draft != NULL ? mun_finding_draft_get (self->draft) : NULL;

  return finding != NULL && mun_record_is_set (finding, AUDIT_FINDING_STATEMENT) ? finding : NULL;
}

static gboolean
is_in_walk (MunAuditWalk *self,
            guint         position)
{
  return !self->unmarked || !mun_audit_item_is_marked (self->items->pdata[position]);
}

static void
go (MunAuditWalk *self,
    guint         position)
{
  if (!store (self))
    return;
  /* A finding somebody began and did not save stays on screen rather than vanish. */
  if (get_begun (self) != NULL)
    {
      mun_strip_show (mun_page_get_strip (MUN_PAGE (self)), MUN_STRIP_NOTE, _("Save the finding first, or empty its text."), TRUE);
      return;
    }
  self->position = position;
  show (self);
}

/* Actions ---------------------------------------------------------------------------------------------------------- */

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);
  guint position = self->position + 1;

  while (position < self->items->len && !is_in_walk (self, position))
    position++;
  go (self, MIN (position, self->items->len));
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);
  guint position = self->position;

  do
    {
      if (position == 0)
        return;
      position--;
    }
  while (!is_in_walk (self, position));
  go (self, position);
}

/* A mark that stood and is another one now was perhaps not meant. */
static void
tell_change (MunAuditWalk *self,
             const char   *before,
             const char   *now)
{
  g_autofree char *text = mun_walk_describe_change (self->position + 1, before, now);

  if (text != NULL)
    mun_window_toast (mun_page_get_window (MUN_PAGE (self)), text, TRUE);
}

static void
mark_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);
  MunRecord *item = get_item (self);
  g_autofree char *before = NULL;
  gboolean left_out;

  if (item == NULL || self->kept)
    return;
  before = g_strdup (mun_audit_item_is_marked (item) ? mun_record_get_saved (item, AUDIT_ITEM_MARK) : "");
  mun_record_set (item, AUDIT_ITEM_MARK, g_variant_get_string (parameter, NULL));
  left_out = mun_record_is (item, AUDIT_ITEM_MARK, "not_checked");
  if (!left_out)
    mun_record_set (item, AUDIT_ITEM_NOT_CHECKED_REASON, "");
  if (store (self))
    tell_change (self, before, mun_record_get (item, AUDIT_ITEM_MARK));
  update_mark (self);
  mun_finding_draft_update (self->draft);
  /* What was seen belongs to the mark: the next key begins it. */
  if (left_out || !mun_record_is_set (item, AUDIT_ITEM_EVIDENCE_SEEN))
    gtk_widget_child_focus (left_out ? self->reason : self->evidence, GTK_DIR_TAB_FORWARD);
}

static void
draft_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);

  if (get_item (self) != NULL && store (self))
    mun_finding_draft_begin (self->draft);
}

static void
save_finding_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);
  MunStrip *strip = mun_page_get_strip (MUN_PAGE (self));
  g_autoptr(GError) error = NULL;

  if (self->draft == NULL || mun_finding_draft_get (self->draft) == NULL)
    return;
  if (!mun_finding_draft_save (self->draft, &error))
    {
      mun_strip_show (strip, MUN_STRIP_ERROR, error->message, TRUE);
      return;
    }
  mun_strip_hide (strip);
  mun_window_toast (mun_page_get_window (MUN_PAGE (self)), _("Finding saved"), TRUE);
}

static void
start_again_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);
  guint position = 0;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->unmarked_button), TRUE);
  while (position < self->items->len && !is_in_walk (self, position))
    position++;
  go (self, position);
}

static void
close_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  mun_window_set_cover (mun_page_get_window (MUN_PAGE (widget)), NULL);
}

static void
fill_screen_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);
  GtkWindow *window = GTK_WINDOW (mun_page_get_window (MUN_PAGE (self)));

  self->filled = !gtk_window_is_fullscreen (window);
  if (self->filled)
    gtk_window_fullscreen (window);
  else
    gtk_window_unfullscreen (window);
}

/* Escape gives the screen back, and leaves nothing else: the way out is the arrow at the top. */
static void
escape_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);

  if (self->filled)
    gtk_widget_activate_action (widget, "walk.fill-screen", NULL);
  else
    mun_window_toast (mun_page_get_window (MUN_PAGE (self)), _("Press the arrow at the top to leave. What you marked is stored."), FALSE);
}

static void
paste_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);

  if (self->proof != NULL && store (self))
    gtk_widget_activate_action (self->proof, "proof.paste", NULL);
}

/* The page --------------------------------------------------------------------------------------------------------- */

static void
mun_audit_walk_leave (MunPage *page)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (page);

  store (self);
  if (self->filled)
    gtk_window_unfullscreen (GTK_WINDOW (mun_page_get_window (page)));
  /* A finding that was begun is a draft like any other form that was left. */
  if (get_begun (self) != NULL)
    mun_window_keep_draft (mun_page_get_window (page), get_begun (self));
}

/* What was taken back is no longer marked here either. */
static void
mun_audit_walk_refresh (MunPage *page)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (page);

  if (self->marks == NULL)
    return;
  update_mark (self);
  mun_finding_draft_update (self->draft);
  update_progress (self);
}

static void
mun_audit_walk_back (MunPage *page)
{
  mun_window_set_cover (mun_page_get_window (page), NULL);
}

static gboolean
mun_audit_walk_save (MunPage *page)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (page);

  if (get_begun (self) != NULL)
    {
      save_finding_cb (GTK_WIDGET (self), NULL, NULL);
      return TRUE;
    }
  return store (self);
}

static void
mun_audit_walk_dispose (GObject *object)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->audit);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (mun_audit_walk_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  const MunChoice *marks = mun_audit_item_spec.fields[AUDIT_ITEM_MARK].choices;

  for (guint i = 0; marks[i].key != NULL; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "walk.mark", "s", marks[i].key);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "walk.fill-screen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "walk.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "walk.escape", NULL);
}

static void
mun_audit_walk_class_init (MunAuditWalkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_audit_walk_dispose;
  MUN_PAGE_CLASS (klass)->refresh = mun_audit_walk_refresh;
  MUN_PAGE_CLASS (klass)->leave = mun_audit_walk_leave;
  MUN_PAGE_CLASS (klass)->back = mun_audit_walk_back;
  MUN_PAGE_CLASS (klass)->save = mun_audit_walk_save;

  gtk_widget_class_install_action (widget_class, "walk.mark", "s", mark_cb);
  gtk_widget_class_install_action (widget_class, "walk.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "walk.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "walk.draft", NULL, draft_cb);
  gtk_widget_class_install_action (widget_class, "walk.save-finding", NULL, save_finding_cb);
  gtk_widget_class_install_action (widget_class, "walk.unmarked-from-start", NULL, start_again_cb);
  gtk_widget_class_install_action (widget_class, "walk.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "walk.fill-screen", NULL, fill_screen_cb);
  gtk_widget_class_install_action (widget_class, "walk.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "walk.escape", NULL, escape_cb);
  install_keys (widget_class);
}

static void
toggled_cb (MunAuditWalk *self)
{
  self->unmarked = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->unmarked_button));
}

static void
mun_audit_walk_init (MunAuditWalk *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *fill = mun_icon_button_new ("view-fullscreen-symbolic", _("Fill the screen (F11)"));

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->sheet = MUN_WALK_SHEET (mun_walk_sheet_new ());
  gtk_box_append (GTK_BOX (whole), GTK_WIDGET (self->sheet));
  gtk_box_append (GTK_BOX (whole), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (whole), mun_walk_footer_new (&self->progress_label, &self->progress, &self->next_button));
  mun_page_set_content (MUN_PAGE (self), whole);
  self->unmarked_button = mun_walk_unmarked_new ();
  g_signal_connect_object (self->unmarked_button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (fill), "walk.fill-screen");
  mun_page_pack_end (MUN_PAGE (self), fill);
  mun_page_pack_end (MUN_PAGE (self), self->unmarked_button);
  mun_walk_add_shortcuts (GTK_WIDGET (self));
}

static MunAuditWalk *
create (MunWindow *window,
        MunRecord *audit,
        GPtrArray *items)
{
  MunAuditWalk *self = g_object_new (MUN_TYPE_AUDIT_WALK, "window", window, NULL);

  self->audit = g_object_ref (audit);
  for (guint i = 0; i < items->len; i++)
    {
      g_ptr_array_add (self->items, g_object_ref (items->pdata[i]));
      g_signal_connect_object (items->pdata[i], "notify::dirty", G_CALLBACK (dirty_cb), self, G_CONNECT_SWAPPED);
    }
  while (self->position < self->items->len && mun_audit_item_is_marked (self->items->pdata[self->position]))
    self->position++;
  if (self->position == self->items->len)
    self->position = 0;
  mun_walk_unmarked_follow (self->unmarked_button, window);
  mun_page_set_title (MUN_PAGE (self), mun_record_get_title (audit));
  mun_page_set_deep (MUN_PAGE (self), TRUE);
  return self;
}

void
mun_audit_walk_open (MunWindow  *window,
                     const char *id)
{
  MunWorkspace *workspace;
  g_autoptr(MunRecord) audit = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GError) error = NULL;
  MunAuditWalk *self;

  g_return_if_fail (MUN_IS_WINDOW (window) && id != NULL && mun_window_get_workspace (window) != NULL);

  workspace = mun_window_get_workspace (window);
  audit = mun_workspace_get (workspace, &mun_audit_spec, id, &error);
  items = audit != NULL ? mun_workspace_children (workspace, audit, &mun_audit_item_spec) : NULL;
  if (items != NULL && items->len == 0)
    g_set_error_literal (&error, MUN_ERROR, MUN_ERROR_REFUSED, _("This audit has no checklist yet. The guided audit makes one from the clauses and your own rules."));
  else if (items != NULL && mun_workspace_read_only_reason (workspace) != NULL)
    g_set_error_literal (&error, MUN_ERROR, MUN_ERROR_READ_ONLY, mun_workspace_read_only_reason (workspace));
  if (error != NULL)
    {
      mun_window_show_error (window, error);
      if (items != NULL && items->len == 0)
        mun_walk_offer_guide (window, id);
      return;
    }
  mun_window_set_cover (window, NULL);
  self = create (window, audit, items);
  mun_window_set_cover (window, GTK_WIDGET (self));
  show (self);
  mun_walk_sheet_load (self->sheet, workspace);
}
