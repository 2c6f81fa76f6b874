/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/path-picture.h"

#include <glib/gi18n.h>
#include <math.h>

#define SIGN      28  /* a station's sign, pixels */
#define CLEAR     5   /* between the line and a sign */
#define ROW_SPACE 10

struct _MunPathPicture {
  GtkWidget parent_instance;

  guint last; /* the station that had the focus last */
};

G_DEFINE_FINAL_TYPE (MunPathPicture, mun_path_picture, GTK_TYPE_WIDGET)

static const struct {
  const char *icon;
  const char *word; /* N_() */
  const char *css;
} states[] = {
  [MUN_STATION_DONE]    = { "mun-state-done-symbolic", N_("Done"), "tone-done" },
  [MUN_STATION_STARTED] = { "mun-state-going-symbolic", N_("Started"), "tone-going" },
  [MUN_STATION_NEXT]    = { "mun-state-next-symbolic", N_("Next"), "tone-going" },
  [MUN_STATION_WAITING] = { "mun-state-waiting-symbolic", N_("Comes later"), "tone-start" },
};

/* What one station is made of. */
typedef struct {
  GtkWidget       *sign;
  GtkWidget       *title;
  GtkWidget       *word;
  MunStationState  state;
} Parts;

static Parts *
get_parts (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "parts");
}

static GtkWidget *
create_label (const char *css)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, css);
  return label;
}

static GtkWidget *
create_station (void)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  Parts *parts = g_new0 (Parts, 1);

  parts->sign = gtk_image_new ();
  parts->title = create_label ("station-title");
  parts->word = create_label ("station-word");
  gtk_image_set_pixel_size (GTK_IMAGE (parts->sign), SIGN);
  gtk_box_append (GTK_BOX (box), parts->sign);
  gtk_box_append (GTK_BOX (box), parts->title);
  gtk_box_append (GTK_BOX (box), parts->word);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "station");
  g_object_set_data_full (G_OBJECT (button), "parts", parts, g_free);
  return button;
}

static void
update_station (GtkWidget        *button,
                const MunStation *station,
                guint             number,
                guint             n_stations)
{
  Parts *parts = get_parts (button);
  g_autofree char *name = mun_station_describe (station, number, n_stations);
  g_autofree char *word = NULL;
  g_autofree char *tip = NULL;
  const char *target;
  const char *action = mun_station_action (station, &target);

  parts->state = station->state;
  if (station->state == MUN_STATION_DONE || station->done == 0)
    word = g_strdup (_(mun_station_word (station->state)));
  else
    word = g_strdup_printf (g_dngettext (NULL, "%s, %u of %u step", "%s, %u of %u steps", station->total), _(mun_station_word (station->state)), station->done, station->total);
  gtk_image_set_from_icon_name (GTK_IMAGE (parts->sign), states[station->state].icon);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_remove_css_class (parts->sign, states[i].css);
  gtk_widget_add_css_class (parts->sign, states[station->state].css);
  gtk_label_set_text (GTK_LABEL (parts->title), _(station->title));
  gtk_label_set_text (GTK_LABEL (parts->word), word);
  if (station->state == MUN_STATION_NEXT)
    gtk_widget_add_css_class (button, "station-next");
  else
    gtk_widget_remove_css_class (button, "station-next");
  if (station->state == MUN_STATION_WAITING)
    tip = g_strdup_printf (_("%s You can begin it now, too."), _(station->text));
  gtk_widget_set_tooltip_text (button, tip != NULL ? tip : *station->missing != '\0' ? station->missing : _(station->text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static guint
count_stations (MunPathPicture *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static GtkWidget *
get_station (MunPathPicture *self,
             guint           i)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL && i-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Sizes ------------------------------------------------------------------------------------------------------------ */

static int
measure_least (MunPathPicture *self)
{
  int least = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }
  return least;
}

/* The height of the row that begins with @child. */
static int
measure_row (GtkWidget *child,
             guint      each,
             int        width)
{
  int tallest = 0;

  for (guint i = 0; i < each && child != NULL; i++, child = gtk_widget_get_next_sibling (child))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);
      tallest = MAX (tallest, minimum);
    }
  return tallest;
}

static void
mun_path_picture_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  MunPathPicture *self = MUN_PATH_PICTURE (widget);
  guint n = count_stations (self);
  int least = measure_least (self);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = n > 0 ? least : 0;
      *natural = least * n;
      return;
    }
  *minimum = 0;
  if (n > 0)
    {
      int width = for_size < 0 ? least * (int) n : MAX (for_size, least);
      guint each = mun_path_per_row (n, width, least);

      for (guint i = 0; i < n; i += each)
        *minimum += measure_row (get_station (self, i), each, width / (int) each) + (i > 0 ? ROW_SPACE : 0);
    }
  *natural = *minimum;
}

static void
mun_path_picture_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  MunPathPicture *self = MUN_PATH_PICTURE (widget);
  guint n = count_stations (self);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint each = n > 0 ? mun_path_per_row (n, width, measure_least (self)) : 1;
  int cell = width / (int) each;
  int tall = 0;
  int y = 0;
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    {
      int column = mirrored ? (int) (each - 1 - i % each) : (int) (i % each);

      if (i % each == 0)
        {
          y += i > 0 ? tall + ROW_SPACE : 0;
          tall = measure_row (child, each, cell);
        }
      gtk_widget_size_allocate (child, &(GtkAllocation) { column * cell, y, cell, tall }, -1);
    }
}

static GtkSizeRequestMode
mun_path_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Drawing ---------------------------------------------------------------------------------------------------------- */

/* What is behind is a full line, what lies ahead a row of dots. */
static void
draw_way (GtkSnapshot   *snapshot,
          const GdkRGBA *color,
          gboolean       behind,
          float          x,
          float          to,
          float          y)
{
  if (to < x)
    {
      float swapped = x;

      x = to;
      to = swapped;
    }
  if (behind)
    gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y - 1.5f, to - x, 3));
  else
    for (; x + 2 <= to; x += 7)
      gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y - 1, 2, 2));
}

static gboolean
find_sign (MunPathPicture   *self,
           GtkWidget        *button,
           graphene_point_t *middle)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (get_parts (button)->sign, GTK_WIDGET (self), &bounds))
    return FALSE;
  graphene_rect_get_center (&bounds, middle);
  return TRUE;
}

/* At the end of a row the way leaves the picture and comes in again at the next. */
static void
draw_ways (MunPathPicture *self,
           GtkSnapshot    *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  float way = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -1 : 1;
  float out = SIGN / 2.0f + CLEAR;
  float far = gtk_widget_get_width (widget);
  GdkRGBA ink, done;
  GtkWidget *next;

  gtk_style_context_get_color (style, &ink);
  ink.alpha *= 0.4f;
  if (!gtk_style_context_lookup_color (style, "success_color", &done))
    done = ink;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && (next = gtk_widget_get_next_sibling (child)) != NULL; child = next)
    {
      gboolean behind = get_parts (child)->state == MUN_STATION_DONE;
      const GdkRGBA *color = behind ? &done : &ink;
      graphene_point_t from, to;

      if (!find_sign (self, child, &from) || !find_sign (self, next, &to))
        continue;
      if (fabsf (from.y - to.y) < 1)
        draw_way (snapshot, color, behind, from.x + way * out, to.x - way * out, from.y);
      else
        {
          draw_way (snapshot, color, behind, from.x + way * out, way > 0 ? far : 0, from.y);
          draw_way (snapshot, color, behind, way > 0 ? 0 : far, to.x - way * out, to.y);
        }
    }
}

static void
mun_path_picture_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  draw_ways (MUN_PATH_PICTURE (widget), snapshot);
  GTK_WIDGET_CLASS (mun_path_picture_parent_class)->snapshot (widget, snapshot);
}

/* Keys ------------------------------------------------------------------------------------------------------------- */

static int
find_focused (MunPathPicture *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    if (child == focused)
      return i;
  return -1;
}

static guint
find_start (MunPathPicture *self)
{
  guint i = 0;

  if (self->last < count_stations (self))
    return self->last;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    if (get_parts (child)->state == MUN_STATION_NEXT)
      return i;
  return 0;
}

static gboolean
focus_station (MunPathPicture *self,
               guint           i)
{
  GtkWidget *station = get_station (self, i);

  if (station == NULL || !gtk_widget_grab_focus (station))
    return FALSE;
  self->last = i;
  return TRUE;
}

static gboolean
mun_path_picture_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  MunPathPicture *self = MUN_PATH_PICTURE (widget);
  int at = find_focused (self);
  int n = count_stations (self);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int each;

  if (n == 0)
    return FALSE;
  if (at < 0)
    return focus_station (self, find_start (self));
  each = mun_path_per_row (n, gtk_widget_get_width (widget), measure_least (self));
  switch (direction)
    {
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      at += (direction == GTK_DIR_RIGHT) != mirrored ? 1 : -1;
      focus_station (self, CLAMP (at, 0, n - 1));
      return TRUE;
    case GTK_DIR_UP:
      return at - each >= 0 && focus_station (self, at - each);
    case GTK_DIR_DOWN:
      return at + each < n && focus_station (self, at + each);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

static gboolean
key_cb (MunPathPicture *self,
        guint           key)
{
  if (key == GDK_KEY_Home)
    return focus_station (self, 0);
  if (key == GDK_KEY_End)
    return focus_station (self, count_stations (self) - 1);
  return GDK_EVENT_PROPAGATE;
}

static void
mun_path_picture_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mun_path_picture_parent_class)->dispose (object);
}

static void
mun_path_picture_class_init (MunPathPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_path_picture_dispose;
  widget_class->measure = mun_path_picture_measure;
  widget_class->size_allocate = mun_path_picture_size_allocate;
  widget_class->get_request_mode = mun_path_picture_get_request_mode;
  widget_class->snapshot = mun_path_picture_snapshot;
  widget_class->focus = mun_path_picture_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mun_path_picture_init (MunPathPicture *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->last = G_MAXUINT;
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The path to the certificate"), -1);
}

void
mun_path_picture_set (MunPathPicture *self,
                      GPtrArray      *stations)
{
  g_return_if_fail (MUN_IS_PATH_PICTURE (self) && stations != NULL);

  for (guint i = count_stations (self); i < stations->len; i++)
    gtk_widget_set_parent (create_station (), GTK_WIDGET (self));
  for (guint i = 0; i < stations->len; i++)
    update_station (get_station (self, i), stations->pdata[i], i + 1, stations->len);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
mun_station_word (MunStationState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (states), "");

  return states[state].word;
}

char *
mun_station_describe (const MunStation *station,
                      guint             number,
                      guint             n_stations)
{
  g_autofree char *place = NULL;
  g_autofree char *done = NULL;

  g_return_val_if_fail (station != NULL, NULL);

  place = g_strdup_printf (_("Station %u of %u, %s: %s"), number, n_stations, _(station->title), _(mun_station_word (station->state)));
  if (station->state == MUN_STATION_DONE)
    return g_steal_pointer (&place);
  done = g_strdup_printf (g_dngettext (NULL, "%u of %u step", "%u of %u steps", station->total), station->done, station->total);
  return g_strdup_printf ("%s, %s. %s", place, done, station->missing);
}

/* What is done is looked at; what is not is asked for, what does not exist is begun. */
const char *
mun_station_action (const MunStation  *station,
                    const char       **target)
{
  g_return_val_if_fail (station != NULL && target != NULL, NULL);

  if (station->at != NULL)
    {
      *target = station->at;
      return "win.show-field";
    }
  if (station->state != MUN_STATION_DONE && station->wizard != NULL)
    {
      *target = station->wizard;
      return "win.wizard";
    }
  if (station->wanted != NULL && station->wanted->flags & MUN_SPEC_CHILD)
    {
      *target = station->wanted->fields[station->wanted->parent_field].target->name;
      return "win.show-type";
    }
  if (station->wanted != NULL)
    {
      *target = station->wanted->name;
      return station->lacks_record ? "win.add-record" : "win.show-type";
    }
  *target = station->module;
  return "win.go-to";
}

guint
mun_path_per_row (guint n,
                  int   width,
                  int   least)
{
  guint fits;
  guint rows;

  g_return_val_if_fail (n > 0 && least > 0, 1);

  fits = CLAMP (width / least, 1, (int) n);
  rows = (n + fits - 1) / fits;
  return (n + rows - 1) / rows;
}
